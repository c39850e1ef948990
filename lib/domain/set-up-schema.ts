import { z } from "zod";
import {
  emailSchema,
  newPasswordSchema,
  PASSWORD_IS_EMAIL,
  passwordIsNotEmail,
  personNameSchema,
} from "./account-schema";
import { tenantNameSchema } from "./tenant-schema";

export const setUpSchema = z
  .object({
    token: z.string().trim().min(1, "Enter the token that the log shows.").max(200, "This is no token."),
    tenantName: tenantNameSchema,
    name: personNameSchema,
    email: emailSchema,
    password: newPasswordSchema,
  })
  .refine(passwordIsNotEmail, { path: ["password"], message: PASSWORD_IS_EMAIL });

export type SetUpForm = z.input<typeof setUpSchema>;
export type SetUp = z.output<typeof setUpSchema>;
