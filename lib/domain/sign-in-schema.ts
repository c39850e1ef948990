import { z } from "zod";
import { presentedPasswordSchema } from "./account-schema";

/**
 * What the sign-in form sends. The email is only looked up, so its form is not judged: an account has it or not.
 */
export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().min(1, "Enter your email address.").max(254, "This is no email address."),
  password: presentedPasswordSchema,
});

export type SignInForm = z.input<typeof signInSchema>;
