import { z } from "zod";
import { presentedPasswordSchema } from "./account-schema";

const NO_EMAIL = "This is no email address.";

/**
 * What the sign-in form sends. The email is only looked up, so its form is not judged: an account has it or not. What
 * PostgreSQL cannot hold is not even asked for.
 */
export const signInSchema = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "Enter your email address.")
    .max(254, NO_EMAIL)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), NO_EMAIL),
  password: presentedPasswordSchema,
});

export type SignInForm = z.input<typeof signInSchema>;
