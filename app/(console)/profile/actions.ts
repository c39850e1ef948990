"use server";

import { z } from "zod";
import { defineAction } from "@/lib/action";

import { changePasswordSchema, editProfileSchema } from "@/lib/domain/user-schema";
import { endOtherSessions as endOthers } from "@/lib/services/sessions/end-others";
import { changePassword as change } from "@/lib/services/users/change-password";
import { editProfile as edit } from "@/lib/services/users/edit-profile";

const permission = "profile:edit";

export const editProfile = defineAction({ permission, schema: editProfileSchema, run: edit });
export const changePassword = defineAction({ permission, schema: changePasswordSchema, run: change });
export const endOtherSessions = defineAction({ permission, schema: z.object({}), run: endOthers });
