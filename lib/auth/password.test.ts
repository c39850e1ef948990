import { expect, test } from "vitest";
import { hashPassword, verifyAgainstNobody, verifyPassword } from "./password";

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

test("nobody is let in, and finding that out takes as long as any comparison", async () => {
  const hash = await hashPassword("correct horse battery staple");
  const best = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
  const measure = async (which: keyof typeof best, comparison: Promise<boolean>) => {
    const start = performance.now();
    expect(await comparison).toBe(false);
    best[which] = Math.min(best[which], performance.now() - start);
  };
  // In turns, and the fastest of each: what else the machine does only ever adds.
  for (let run = 0; run < 12; run++) {
    await measure("known", verifyPassword(hash, "wrong"));
    await measure("unknown", verifyAgainstNobody("wrong"));
  }
  expect(best.unknown / best.known).toBeGreaterThan(0.5);
  expect(best.unknown / best.known).toBeLessThan(2);
});
