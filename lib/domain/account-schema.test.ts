import { describe, expect, test } from "vitest";
import { emailSchema, newPasswordSchema, passwordIsNotEmail } from "./account-schema";

describe("new passwords", () => {
  test.each([
    ["twelve characters", "portcullis-1", true],
    ["eleven", "portcullis1", false],
    ["twelve of several code units each", "🐎🔋🖇🐴🏰🗝🚪🌉🛡🗡🏹🪓", true],
    ["six of several code units each", "🐎🔋🖇🐴🏰🗝", false],
    ["128", "abcdefg1".repeat(16).slice(0, 127).concat("!"), true],
    ["129", "abcdefg1".repeat(16).concat("!"), false],
    ["one character", "aaaaaaaaaaaaaa", false],
    ["one group", "abcdefabcdefabcdef", false],
    ["four different characters", "abcdabcdabcda", false],
    ["spaces at its ends", " pass phrase ", true],
    ["100,000 characters", "a".repeat(100_000), false],
  ])("%s", (_, password, allowed) => {
    expect(newPasswordSchema.safeParse(password).success).toBe(allowed);
  });

  test("are kept as they were typed", () => {
    expect(newPasswordSchema.parse(" pass phrase ")).toBe(" pass phrase ");
  });

  test.each([
    ["ada@example.com", "ada@example.com", false],
    ["ada@example.com", "Ada@Example.com1", false],
    ["ada@example.com", "ada@example.org", true],
    ["", "correct horse", true],
  ])("%s may have %s: %s", (email, password, allowed) => {
    expect(passwordIsNotEmail({ email, password })).toBe(allowed);
  });
});

test("emails are trimmed and lower case", () => {
  expect(emailSchema.parse("  Ada@Example.COM ")).toBe("ada@example.com");
});

test.each(["", "ada", "ada@", "ada@example", "a b@example.com", "ada@example.com\n.evil", `${"a".repeat(250)}@x.io`])(
  "%j is no email",
  (text) => {
    expect(emailSchema.safeParse(text).success).toBe(false);
  },
);
