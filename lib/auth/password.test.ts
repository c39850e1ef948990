import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

test("a password is recognised by its hash, and no other is", async () => {
  const hash = await hashPassword("correct horse battery staple");
  expect(await verifyPassword(hash, "correct horse battery staple")).toBe(true);
  expect(await verifyPassword(hash, "correct horse battery stapler")).toBe(false);
});

test("the hash is Argon2id with the recommended parameters and a salt of its own", async () => {
  const [one, two] = await Promise.all([hashPassword("the same"), hashPassword("the same")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
});

test("a hash that is none is a fault, not a wrong password", async () => {
  await expect(verifyPassword("plain", "plain")).rejects.toThrow();
});
