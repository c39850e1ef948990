import { expect, test } from "vitest";
import { hashPassword, NOBODY, verifyAgainstNobody, verifyPassword } from "./password";

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

test("composed and decomposed characters are the same password", async () => {
  const hash = await hashPassword("café-ﬁnale-2030");
  expect(await verifyPassword(hash, "cafe\u0301-finale-2030")).toBe(true);
});

test("more comparisons than turns all come to their end, also when some fail", async () => {
  const hash = await hashPassword("correct horse battery staple");
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, (_, index) =>
      verifyPassword(index % 3 ? hash : "plain", "correct horse battery staple"),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value)).toHaveLength(8);
  expect(outcomes.filter((outcome) => outcome.status === "rejected")).toHaveLength(4);
});

test("nobody is let in, at the cost of any other comparison", async () => {
  const cost = (hash: string) => hash.split("$").slice(0, 4);
  expect(cost(NOBODY)).toEqual(cost(await hashPassword("correct horse battery staple")));
  expect(await verifyAgainstNobody("wrong")).toBe(false);
});
