"use server";

import { defineAction } from "@/lib/action";
import { createUserSchema, editUserSchema, resetPasswordSchema } from "@/lib/domain/user-schema";
import { createUser as create } from "@/lib/services/users/create";
import { editUser as edit } from "@/lib/services/users/edit";
import { resetPassword as reset } from "@/lib/services/users/reset-password";

export const createUser = defineAction({ permission: "user:manage", schema: createUserSchema, run: create });
export const editUser = defineAction({ permission: "user:manage", schema: editUserSchema, run: edit });
export const resetPassword = defineAction({ permission: "user:manage", schema: resetPasswordSchema, run: reset });
