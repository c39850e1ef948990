import fc from "fast-check";
import { expect, test } from "vitest";
import { PERMISSION_PATTERN } from "./group";
import { formatPermissions, parsePermissions } from "./group-permissions";

test("come out trimmed, sorted and once each", () => {
  const text = " orders:write\r\n\n\torders:read \rorders:write\napi-keys:verify";
  expect(parsePermissions(text)).toEqual({
    ok: true,
    permissions: ["api-keys:verify", "orders:read", "orders:write"],
  });
});

test("may be none at all: keys of such a group are told apart and may do nothing in particular", () => {
  expect(parsePermissions(" \n")).toEqual({ ok: true, permissions: [] });
});

test.each([
  ["Orders:Read", "Line 2: Write orders:read, in lower case."],
  ["orders:read, orders:write", "Line 2: Write one permission per line."],
  ["orders", "Line 2: orders is no permission."],
  ["orders:", "Line 2: orders: is no permission."],
  ["*", "Line 2: * is no permission."],
  ["a:b:c:d:e", "Line 2: a:b:c:d:e is no permission."],
  [`${"x".repeat(70)}:y`, `Line 2: ${"x".repeat(60)}… is no permission.`],
])("%s is refused with its line", (entry, message) => {
  const parsed = parsePermissions(`orders:read\n${entry}`);
  expect(parsed).toEqual({ ok: false, messages: [expect.stringContaining(message)] });
});

test("are no more than a header carries", () => {
  const lines = (count: number, name: (index: number) => string) =>
    parsePermissions(Array.from({ length: count }, (_, index) => name(index)).join("\n")).ok;
  expect(lines(100, (index) => `orders:${index}`)).toBe(true);
  expect(lines(101, (index) => `orders:${index}`)).toBe(false);
  const long = (index: number) => `${"a".repeat(61)}:${"b".repeat(16)}${String(index).padStart(2, "0")}`;
  // 50 of 80 characters with 49 spaces: 4,049.
  expect([lines(49, long), lines(50, long)]).toEqual([true, false]);
});

test("whatever is accepted reads back into itself and fits the pattern", () => {
  const word = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/);
  const entry = fc.tuple(word, word).map(([about, what]) => `${about}:${what}`);
  const noise = fc.constantFrom("", " ", "\t");
  const line = fc.tuple(noise, fc.oneof(entry, fc.string()), noise).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const parsed = parsePermissions(lines.join("\n"));
      if (!parsed.ok) return;
      for (const permission of parsed.permissions) expect(permission).toMatch(PERMISSION_PATTERN);
      expect(parsePermissions(formatPermissions(parsed.permissions))).toEqual(parsed);
    }),
    { seed: 7, numRuns: 2_000 },
  );
});
