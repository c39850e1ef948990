"use server";

import { defineAction } from "@/lib/action";
import { createSubAccountUserSchema, editSubAccountUserSchema, resetPasswordSchema } from "@/lib/domain/user-schema";
import { createSubAccountUser as create } from "@/lib/services/users/create";
import { editSubAccountUser as edit } from "@/lib/services/users/edit";
import { resetSubAccountPassword as reset } from "@/lib/services/users/reset-password";

const permission = "subAccountUser:manage";

export const createSubAccountUser = defineAction({ permission, schema: createSubAccountUserSchema, run: create });
export const editSubAccountUser = defineAction({ permission, schema: editSubAccountUserSchema, run: edit });
export const resetSubAccountPassword = defineAction({ permission, schema: resetPasswordSchema, run: reset });
