import { expect, test } from "vitest";
import { entityTagOf, noneMatches, versionsToMatch } from "./entity-tag";

const shown = { identifier: "clx1", last_used_at: null };

test("a tag is another one whatever is shown differently, and matches its version all the same", () => {
  const tag = entityTagOf(3, shown);
  const used = entityTagOf(3, { ...shown, last_used_at: "1970-01-01T00:00:00.001Z" });
  expect(entityTagOf(3, { ...shown })).toBe(tag);
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
