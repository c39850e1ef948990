import { expect, test } from "vitest";
import type { KeyFacts } from "@/lib/domain/key";
import { entityTagOf, noneMatches, versionToMatch } from "./entity-tag";

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
  expect([tag, used].map(versionToMatch)).toEqual([3, 3]);
});

test.each([
  [null, null],
  ["*", null],
  [' "3-abcdefghijkl" ', 3],
  // Weak tags and those of others match nothing.
  ['W/"3-abcdefghijkl"', 0],
  ['"3"', 0],
  ['"anything else"', undefined],
  ['"foreign"', 0],
  ['"2-abcdefghijkl", "3-abcdefghijkl"', 3],
  ["3", undefined],
  ["", undefined],
  ['"a" "b"', undefined],
])("If-Match: %s wants version %s", (header, version) => {
  expect(versionToMatch(header)).toBe(version);
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
