import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { recordAudit } from "@/lib/data/audit";
import { db } from "@/lib/data/client";
import { AUDIT_ACTIONS, type AuditAction } from "@/lib/domain/audit";
import { type AuditListQuery, DEFAULT_AUDIT_LIST_QUERY } from "@/lib/domain/audit-list";
import { parseAuditListQuery } from "@/lib/domain/audit-query";
import type { Context } from "@/lib/domain/context";
import { adminOf, NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createTenant } from "@/prisma/factories";
import { listAuditEvents } from "./list";

await createTestDatabase();

let ctx: Context;
let stranger: Context;
let boss: Context;
beforeAll(async () => {
  ctx = adminOf(await createTenant(db()));
  stranger = adminOf(await createTenant(db()));
  boss = { ...ctx, actor: { ...ctx.actor, role: "superUser" } };
  for (let index = 0; index < 120; index++)
    await record(ctx.tenant.id, "key.generated", `Actor ${index % 3}`, `Key ${index}`);
  await record(ctx.tenant.id, "key.revoked", "100%_Ada", "Key 0");
  await record(null, "session.refused", "Unknown visitor", null);
});

const record = (
  tenantId: string | null,
  action: AuditAction,
  actorName: string,
  targetName: string | null,
  requestId = "test",
) =>
  recordAudit(
    db(),
    { tenantId, actor: { id: null, name: actorName }, now: NOW, address: null, userAgent: null, requestId },
    action,
    [{ target: targetName === null ? null : { id: targetName, name: targetName } }],
  );

const list = (who: Context, query: Partial<AuditListQuery> = {}) =>
  listAuditEvents(who, { ...DEFAULT_AUDIT_LIST_QUERY, ...query });

test("pages lead from the newest event to the oldest, each seen once", async () => {
  const seen: (string | null)[] = [];
  for (let before: string | null = ""; before !== null; ) {
    const page: Awaited<ReturnType<typeof list>> = await list(ctx, { before });
    seen.push(...page.events.map(({ targetName }) => targetName));
    before = page.next;
  }
  expect(seen).toEqual(["Key 0", ...Array.from({ length: 120 }, (_, index) => `Key ${119 - index}`)]);
});

test("a page that ends with the last event has no next one", async () => {
  const rows = await db().auditEvent.findMany({ where: { tenantId: ctx.tenant.id }, orderBy: { id: "asc" }, take: 52 });
  const before = (index: number) => String(rows[index]?.id);
  expect((await list(ctx, { before: before(50) })).events).toHaveLength(50);
  expect((await list(ctx, { before: before(50) })).next).toBeNull();
  expect((await list(ctx, { before: before(51) })).next).toBe(before(1));
});

test("filters by action and by the actor's name, taken literally", async () => {
  expect((await list(ctx, { action: "key.revoked" })).events).toMatchObject([
    { label: "Revoked key", targetName: "Key 0" },
  ]);
  expect((await list(ctx, { search: "0%_ada" })).events).toHaveLength(1);
  expect((await list(ctx, { search: "%" })).events).toHaveLength(1);
  expect((await list(ctx, { search: "ACTOR 2" })).events).toHaveLength(40);
});

test("finds what a request did by its whole id, in the own tenant alone", async () => {
  const requestId = randomUUID();
  await record(ctx.tenant.id, "key.edited", "Actor 1", "Key 1", requestId);
  await record(ctx.tenant.id, "key.edited", "Actor 1", "Key 2", requestId);
  const found = async (who: Context, search: string) =>
    (await list(who, { search })).events.map((event) => [event.targetName, event.requestId]);
  const both = [
    ["Key 2", requestId],
    ["Key 1", requestId],
  ];
  expect(await found(ctx, requestId)).toEqual(both);
  expect(await found(ctx, requestId.toUpperCase())).toEqual(both);
  expect(await found(ctx, requestId.slice(0, -1))).toEqual([]);
  expect(await found(stranger, requestId)).toEqual([]);
});

test("nobody sees another tenant's events, nor the platform's without being a super user", async () => {
  expect(await list(stranger)).toEqual({ events: [], next: null });
  await expect(list(ctx, { scope: "platform" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const platform = await list(boss, { scope: "platform" });
  expect(platform.events).toMatchObject([{ label: "Sign-in refused", targetName: null }]);
});

describe("the address", () => {
  test.each([
    {},
    { scope: "everything", action: "key", search: "\u0000", before: "-1" },
    { scope: ["tenant"], action: ["all"], search: ["x"], before: "1".repeat(19) },
    { before: "1e3", action: "constructor" },
  ])("%j falls back to defaults", (search) => {
    expect(parseAuditListQuery(search)).toEqual(DEFAULT_AUDIT_LIST_QUERY);
  });

  test("carries every action", () => {
    for (const action of Object.keys(AUDIT_ACTIONS)) expect(parseAuditListQuery({ action }).action).toBe(action);
  });

  test("the highest position that it carries is one that the database knows", async () => {
    expect((await list(ctx, { before: "9".repeat(18) })).events).toHaveLength(50);
  });
});
