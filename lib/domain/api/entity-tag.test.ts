import { expect, test } from "vitest";
import type { KeyFacts } from "@/lib/domain/key";
import { entityTagOf, noneMatches, versionsToMatch } from "./entity-tag";

const key: KeyFacts<"tenant"> = {
  kind: "tenant",
  id: "clx1",
  name: "Name",
  description: "",
  allowlist: [],
  grant: { id: "clx2", name: "Read Only", permissions: ["orders:read"] },
  prefix: "ptc",
  hint: "abcd",
  version: 3,
  expiresAt: null,
  lastUsedAt: null,
  createdAt: new Date(0),
  revokedAt: null,
  revokedReason: null,
  requestsPerSecond: null,
  requestsPerDay: null,
};

test("a tag is another one whatever is shown differently, and matches its version all the same", () => {
  const tag = entityTagOf(key);
  const used = entityTagOf({ ...key, lastUsedAt: new Date(1) });
  expect(entityTagOf({ ...key })).toBe(tag);
  expect(used).not.toBe(tag);
  expect([tag, used].map(versionsToMatch)).toEqual([[3], [3]]);
});

test.each([
  [null, null],
  ["*", null],
  [' "3-abcdefghijkl" ', [3]],
  // Weak tags and those of others match nothing.
  ['W/"3-abcdefghijkl"', []],
  ['"3"', []],
  ['"anything else"', undefined],
  ['"foreign"', []],
  ['"2-abcdefghijkl", "other", "3-abcdefghijkl"', [2, 3]],
  ["3", undefined],
  ["", undefined],
  ['"a" "b"', undefined],
])("If-Match: %s wants one of the versions %s", (header, version) => {
  expect(versionsToMatch(header)).toEqual(version);
});

test.each([
  [null, true],
  ['"a"', false],
  ['W/"a"', false],
  ['"b", "a"', false],
  ['"b"', true],
  ["*", false],
  ["a", true],
])("If-None-Match: %s", (header, none) => {
  expect(noneMatches(header, '"a"')).toBe(none);
});
