import { expect, test } from "vitest";
import { HOME_PATH, localPath, loginPath } from "./local-path";

test.each([
  ["/tenant-api-keys?status=active&page=2", "/tenant-api-keys?status=active&page=2"],
  ["/audit-log", "/audit-log"],
  ["/a/../audit-log#x", "/audit-log"],
  ["/search?q=//evil.example", "/search?q=//evil.example"],
  ["/%2f%2fevil.example", "/%2f%2fevil.example"],
  ["/loginhistory", "/loginhistory"],
])("goes on to %s", (text, expected) => {
  expect(localPath(text)).toBe(expected);
});

test.each([
  undefined,
  "",
  "/",
  ["/audit-log", "/profile"],
  "audit-log",
  "https://evil.example/",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "/%2e//evil.example",
  "javascript:alert(1)",
  " //evil.example",
  "/login",
  "/login?next=/login",
  "/x/../login",
  "/setup",
  "/api/auth/signout",
  "//[",
  `/${"a".repeat(2000)}`,
])("does not go on to %j", (text) => {
  expect(localPath(text)).toBe(HOME_PATH);
});

test("the sign-in page remembers where to go on", () => {
  expect(loginPath("/audit-log?actor=a b")).toBe("/login?next=%2Faudit-log%3Factor%3Da%2520b");
  expect(loginPath("//evil.example")).toBe("/login");
  expect(loginPath(HOME_PATH)).toBe("/login");
});
