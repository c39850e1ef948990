import { z } from "zod";
import { lineOfText } from "./text";

/** The rules of accounts, for forms and actions alike. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  // RFC 5321, 4.5.3.1.3, less the two angle brackets.
  .max(254, "An email address has at most 254 characters.")
  .pipe(z.email("Enter an email address such as ada@example.com."));

export const personNameSchema = lineOfText({ label: "name", min: 1, max: 100 });

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** A new password. Length is what makes guessing hard (NIST SP 800-63B, 5.1.1); what is left to refuse is repetition. */
export const newPasswordSchema = z.string().superRefine((password, check) => {
  const length = [...password].length;
  const message =
    length < PASSWORD_MIN
      ? `A password has at least ${PASSWORD_MIN} characters.`
      : length > PASSWORD_MAX
        ? `A password has at most ${PASSWORD_MAX} characters.`
        : /^(.+?)\1+$/su.test(password) || new Set(password).size < 5
          ? "This password only repeats itself. Choose another one."
          : null;
  if (message) check.addIssue({ code: "custom", message });
});

/** A password that somebody has: it is looked at by the hash alone, but not at any length. */
export const presentedPasswordSchema = z.string().min(1, "Enter your password.").max(1000, "This is no password.");

interface NewAccount {
  email: string;
  password: string;
}

export const passwordIsNotEmail = ({ email, password }: NewAccount) =>
  !email || !password.toLowerCase().includes(email.toLowerCase());

export const PASSWORD_IS_EMAIL = "The email address is no password. Choose another one.";
