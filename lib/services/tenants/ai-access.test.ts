import { expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { optionalAmountSchema } from "@/lib/domain/ai/money-schema";
import type { Context } from "@/lib/domain/context";
import { Stale } from "@/lib/domain/result";
import { DEFAULT_TENANT_LIST_QUERY } from "@/lib/domain/tenant-list";
import { createTestDatabase } from "@/lib/testing/database";
import { asSuperUser, newTenant } from "@/lib/testing/groups";
import { createTenant } from "@/prisma/factories";
import { setAiAccess } from "./ai-access";
import { listTenants } from "./list";

await createTestDatabase();

const eventsOf = (tenantId: string) =>
  db().auditEvent.findMany({
    where: { tenantId },
    orderBy: { id: "asc" },
    select: { action: true, details: true },
  });

const rowOf = async (boss: Context, name: string) =>
  (await listTenants(boss, { ...DEFAULT_TENANT_LIST_QUERY, search: name })).rows[0] ??
  expect.fail(`${name} is not listed`);

test("a tenant is invited, its budget set and changed, and the invitation withdrawn, each recorded and propagated", async () => {
  const boss = asSuperUser(await newTenant());
  const { id, name } = boss.tenant;
  const later = { ...boss, now: new Date(boss.now.getTime() + 1000) };
  const set = async (ctx: Context, invited: boolean, monthlyBudget: number | null) =>
    setAiAccess(ctx, { id, version: (await rowOf(boss, name)).version, invited, monthlyBudget });
  expect(await rowOf(boss, name)).toMatchObject({ aiAccess: { invitedAt: null, monthlyBudget: null }, version: 1 });
  await set(boss, true, null);
  await set(later, true, 50_000_000);
  expect(await rowOf(boss, name)).toMatchObject({
    aiAccess: { invitedAt: boss.now, monthlyBudget: 50_000_000 },
    version: 3,
  });
  await set(later, true, 50_000_000);
  await set(later, false, 50_000_000);
  expect(await rowOf(boss, name)).toMatchObject({
    aiAccess: { invitedAt: null, monthlyBudget: 50_000_000 },
    version: 4,
  });
  expect(await eventsOf(id)).toEqual([
    { action: "tenant.aiInvited", details: { invitedToAi: { before: false, after: true } } },
    { action: "tenant.edited", details: { monthlyAiBudget: { before: null, after: "$50.00" } } },
    { action: "tenant.aiWithdrawn", details: { invitedToAi: { before: true, after: false } } },
  ]);
  expect(await db().invalidation.findMany({ select: { scope: true, ids: true } })).toEqual(
    Array(4).fill({ scope: "tenant", ids: [id] }),
  );
});

test("of two who change it at once, the second is told, and a missing tenant is told so", async () => {
  const boss = asSuperUser(await newTenant());
  const input = { id: boss.tenant.id, version: 1, invited: true, monthlyBudget: null };
  await setAiAccess(boss, input);
  await expect(setAiAccess(boss, { ...input, invited: false })).rejects.toBeInstanceOf(Stale);
  await expect(setAiAccess(boss, { ...input, id: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a sub-account is invited by itself, in the logs of both accounts", async () => {
  const boss = asSuperUser(await newTenant());
  const { id, name } = await createTenant(db(), { parentId: boss.tenant.id });
  await setAiAccess(boss, { id, version: 1, invited: true, monthlyBudget: null });
  expect((await rowOf(boss, name)).aiAccess.invitedAt).toEqual(boss.now);
  expect((await rowOf(boss, boss.tenant.name)).aiAccess.invitedAt).toBeNull();
  for (const log of [id, boss.tenant.id]) expect(await eventsOf(log)).toMatchObject([{ action: "tenant.aiInvited" }]);
});

test.each([
  ["", null],
  [" ", null],
  ["0", 0],
  ["12.5", 12_500_000],
  ["-1", undefined],
  ["many", undefined],
])("the budget %j reads %j", (text, budget) => {
  expect(optionalAmountSchema.safeParse(text).data).toBe(budget);
});
