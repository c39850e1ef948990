import { expect, test } from "vitest";
import { newPasswordSchema } from "@/lib/domain/account-schema";
import { generatePassword } from "./generate-password";

test("generated passwords are allowed, readable, and never the same", () => {
  const passwords = Array.from({ length: 1000 }, generatePassword);
  for (const password of passwords) {
    expect(password).toMatch(/^[a-km-np-z2-9]{5}(-[a-km-np-z2-9]{5}){3}$/);
    expect(newPasswordSchema.safeParse(password).success).toBe(true);
  }
  expect(new Set(passwords).size).toBe(1000);
  expect(new Set(passwords.join("").replaceAll("-", "")).size).toBe(32);
});
