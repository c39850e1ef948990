import { describe, expect, test } from "vitest";
import { chosenSecretSchema, containsClientId } from "./chosen-secret";
import { estimateStrength } from "./strength";

describe("the form of a chosen secret", () => {
  test.each([
    ["12 characters", "a".repeat(12)],
    ["128 characters", "\u{1f511}".repeat(128)],
    ["spaces", "  four words of mine  "],
  ])("%s: accepted as typed", (_, secret) => {
    expect(chosenSecretSchema.parse(secret)).toBe(secret);
  });

  test.each([
    ["11 characters", "\u{1f511}".repeat(11), /12 to 128/],
    ["129 characters", "a".repeat(129), /12 to 128/],
    ["a line break", "one line\r\nand another", /no control characters/],
    ["one in the form of a generated one", `ptcch_${"a".repeat(36)}`, /one of your own/],
    ["NUL", "before\0and after", /no control characters/],
    ["half a character", "half a character \ud83d", /no control characters/],
  ])("%s: refused", (_, secret, message) => {
    expect(chosenSecretSchema.safeParse(secret).error?.issues[0]?.message).toMatch(message);
  });
});

test.each([
  ["acme-ftp-2024-river", true],
  ["My ACME-FTP password", true],
  ["\uff41cme-ftp, in wide letters", true],
  ["acme ftp is not it", false],
])("%j holds acme-ftp: %j", (secret, held) => {
  expect(containsClientId(secret, "acme-ftp")).toBe(held);
});

describe("strength", () => {
  test.each([
    "password1234",
    "Passw0rd!2024!",
    "P@ssw0rdP@ssw0rd",
    "iloveyou1234",
    "qwertyuiop12",
    "123456789012",
    "1qaz2wsx3edc",
    "aaaaaaaaaaaaaaaa",
    "abcabcabcabcabc",
    "abcdefghijklmnop",
    "Summer2026!!!!",
    "31.12.199931.12.1999",
  ])("%s is easy to guess, and why is said", (secret) => {
    expect(estimateStrength(secret)).toMatchObject({ strong: false, advice: expect.stringMatching(/\w/) });
  });

  test.each(["vK7-qm2Rt9xL", "correcthorsebatterystaple", "river stone cloud 42", "Ob5q$Lw!vN3@tGz"])(
    "%s is strong",
    (secret) => {
      expect(estimateStrength(secret)).toEqual({ score: 4, strong: true, advice: "" });
    },
  );
});
