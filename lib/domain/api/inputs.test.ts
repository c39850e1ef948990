import { describe, expect, test } from "vitest";
import { parseIdempotencyKey } from "./idempotency";
import { API_KEY_NAME, createKeyInput, defaultName } from "./key-input";

describe("the name of a key that was given none", () => {
  test.each([
    [undefined, "API key"],
    [null, "API key"],
    ["", "API key"],
    ["x", "API key"],
    ["For the shop", "For the shop"],
    ["First\nsecond", "First"],
    ["a\tb", "a b"],
    ["😀".repeat(300), "😀".repeat(200)],
  ])("%j → %j", (memo, name) => {
    expect(defaultName(memo, API_KEY_NAME)).toBe(name);
  });
});

test("what is sent is brought into its canonical form", () => {
  const parsed = createKeyInput.parse({
    memo: "  a\r\nb  ",
    allowedIps: [" 2001:DB8::1 ", "::ffff:192.0.2.1", "192.0.2.1", "10.0.0.0/8"],
    expiresAt: "2030-01-01T00:00:00+02:00",
    requestsPerSecond: null,
  });
  expect(parsed).toEqual({
    memo: "a\nb",
    allowedIps: ["2001:db8::1", "192.0.2.1", "10.0.0.0/8"],
    expiresAt: new Date("2029-12-31T22:00:00Z"),
    requestsPerSecond: null,
  });
});

test.each([
  ["8e03978e-40d5-43e8-bc93-6894a57f9324", "8e03978e-40d5-43e8-bc93-6894a57f9324"],
  ['"8e03978e"', "8e03978e"],
  ['"with a space"', "with a space"],
  ['"a\\"b\\\\c"', 'a"b\\c'],
  ["", undefined],
  ['""', undefined],
  ['"', undefined],
  ['"a', undefined],
  ["a b", undefined],
  ["a, b", undefined],
  ["x".repeat(255), "x".repeat(255)],
  ["x".repeat(256), undefined],
])("Idempotency-Key: %s", (header, key) => {
  expect(parseIdempotencyKey(header)).toBe(key);
});
