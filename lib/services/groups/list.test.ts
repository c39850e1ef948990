import { expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { DEFAULT_GROUP_LIST_QUERY, type GroupListQuery } from "@/lib/domain/group-list";
import { createTestDatabase } from "@/lib/testing/database";
import { newTenant } from "@/lib/testing/groups";
import { createGroup as make } from "@/prisma/factories";
import { listGroups } from "./list";

await createTestDatabase();

test("the list has the tenant's groups and the installation's, searched, sorted and paged", async () => {
  const [ctx, other] = [await newTenant(), await newTenant()];
  const at = (day: number) => new Date(Date.UTC(2030, 0, day));
  const groups = [
    { name: "list_b", tenantId: ctx.tenant.id, createdAt: at(3) },
    { name: "list_a", tenantId: null, createdAt: at(1), type: "user" as const },
    { name: "list_c", tenantId: ctx.tenant.id, createdAt: at(2) },
    { name: "list_d", tenantId: other.tenant.id, createdAt: at(4) },
  ];
  for (const values of groups) await make(db(), values);
  const found = async (query: Partial<GroupListQuery>, reader = ctx) =>
    (await listGroups(reader, { ...DEFAULT_GROUP_LIST_QUERY, search: "list_", ...query })).rows.map(({ name }) => name);
  expect(await found({})).toEqual(["list_a", "list_b", "list_c"]);
  expect(await found({ search: "list%" })).toEqual([]);
  expect(await found({ sort: "createdAt", direction: "desc" })).toEqual(["list_b", "list_c", "list_a"]);
  expect(await found({ pageSize: 2, page: 9 })).toEqual(["list_c"]);
  const viewer = { ...ctx, actor: { ...ctx.actor, role: "viewer" as const } };
  const { rows, total } = await listGroups(viewer, { ...DEFAULT_GROUP_LIST_QUERY, search: "list_" });
  expect([rows.map(({ type, global, editable }) => [type, global, editable]), total]).toEqual([
    [
      ["user", true, false],
      ["tenantApiKey", false, false],
      ["tenantApiKey", false, false],
    ],
    3,
  ]);
});
