import { describe, expect, test } from "vitest";
import { listSearch, pageOf } from "./list";
import { DEFAULT_TENANT_LIST_QUERY } from "./tenant-list";
import { parseTenantListQuery } from "./tenant-query";
import { DEFAULT_USER_LIST_QUERY } from "./user-list";
import { parseUserListQuery } from "./user-query";

test("an address without parameters is the default list", () => {
  expect(parseTenantListQuery({})).toEqual(DEFAULT_TENANT_LIST_QUERY);
  expect(parseUserListQuery({})).toEqual(DEFAULT_USER_LIST_QUERY);
});

test("a query survives its way through the address", () => {
  const query = {
    ...DEFAULT_USER_LIST_QUERY,
    role: "viewer" as const,
    search: "a & b",
    direction: "desc" as const,
    page: 3,
  };
  const search = listSearch(query, DEFAULT_USER_LIST_QUERY);
  expect(search).toBe("?role=viewer&search=a+%26+b&direction=desc&page=3");
  expect(parseUserListQuery(Object.fromEntries(new URLSearchParams(search)))).toEqual(query);
  expect(listSearch(DEFAULT_USER_LIST_QUERY, DEFAULT_USER_LIST_QUERY)).toBe("");
});

test.each([
  { search: ["a", "b"], role: "superUser'--", sort: "passwordHash", direction: "up", page: "0", pageSize: "1000000" },
  { search: "\u0000", role: "", sort: "__proto__", direction: "", page: "NaN", pageSize: "25.5" },
  { search: "x".repeat(201), role: ["viewer"], sort: ["name", "name"], direction: "ASC", page: "-1", pageSize: "" },
  { search: "\ud800", page: "1e9", pageSize: "0x19x" },
])("hostile parameters %# fall back to defaults", (search) => {
  expect(parseUserListQuery(search)).toEqual(DEFAULT_USER_LIST_QUERY);
});

describe("pageOf", () => {
  test.each([
    [1, 0, { page: 1, skip: 0 }],
    [1, 30, { page: 1, skip: 0 }],
    [2, 26, { page: 2, skip: 25 }],
    [2, 25, { page: 1, skip: 0 }],
    [99, 26, { page: 2, skip: 25 }],
  ])("page %i of %i rows", (page, total, expected) => {
    expect(pageOf({ page, pageSize: 25 }, total)).toEqual({ ...expected, take: 25 });
  });
});
