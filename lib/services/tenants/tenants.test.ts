import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { createSession, findSession } from "@/lib/data/session";
import type { Context } from "@/lib/domain/context";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { DEFAULT_KEY_LIMITS } from "@/lib/domain/tenant";
import { DEFAULT_TENANT_LIST_QUERY, type TenantListQuery } from "@/lib/domain/tenant-list";
import { createTenantSchema, type EditTenant } from "@/lib/domain/tenant-schema";
import { adminOf, NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createUser, createTenant as make } from "@/prisma/factories";
import { switchTenant } from "../sessions/switch-tenant";
import { createTenant } from "./create";
import { editTenant } from "./edit";
import { listTenants } from "./list";
import { searchTenants } from "./search";
import { suspendTenant } from "./suspend";

await createTestDatabase();

let boss: Context;
let acme: { id: string; name: string };
beforeAll(async () => {
  acme = await make(db(), { name: "Acme" });
  const user = await createUser(db(), { role: "superUser", tenantId: null });
  const session = await createSession(db(), user.id, NOW);
  boss = adminOf(acme, {
    actor: { kind: "person", ...user, role: "superUser" },
    sessionId: session.id,
    homeTenantId: null,
  });
});

const USUAL = { ...DEFAULT_KEY_LIMITS, ...NO_RATE_LIMITS };
/** Of somebody who does not say what they saw. */
const edit = (ctx: Context, settings: Omit<EditTenant, "version">) => editTenant(ctx, { version: null, ...settings });
const newMaster = { ...USUAL, masterName: "" };

const eventsOf = (tenantId: string) =>
  db().auditEvent.findMany({
    where: { tenantId },
    orderBy: { id: "asc" },
    select: { action: true, targetName: true, details: true },
  });

test("a new tenant has its quota, the usual groups and an event", async () => {
  const { id } = await createTenant(boss, { ...newMaster, name: "Initech", keyLimit: 3 });
  expect(await db().keyQuota.findMany({ where: { tenantId: id } })).toMatchObject([
    { kind: "tenant", limit: 3, used: 0 },
    { kind: "channel", limit: 10, used: 0 },
    { kind: "ai", limit: 10, used: 0 },
  ]);
  expect(await db().authorizationGroup.count({ where: { tenantId: id, type: "tenantApiKey" } })).toBe(3);
  expect(await eventsOf(id)).toEqual([
    {
      action: "tenant.created",
      targetName: "Initech",
      details: {
        name: { after: "Initech" },
        keyLimit: { after: 3 },
        channelLimit: { after: 10 },
        aiLimit: { after: 10 },
        requestsPerSecond: { after: null },
        requestsPerDay: { after: null },
      },
    },
  ]);
});

test("a name that is taken is refused at its field, and nothing stays behind", async () => {
  const taken = { fieldErrors: { name: ["There is a tenant of this name already."] } };
  const tenants = await db().tenant.count();
  await expect(createTenant(boss, { ...newMaster, name: "Acme" })).rejects.toMatchObject(taken);
  const other = await make(db());
  await expect(edit(boss, { id: other.id, name: "Acme", keyLimit: 99, ...NO_RATE_LIMITS })).rejects.toMatchObject(
    taken,
  );
  expect(await db().tenant.count()).toBe(tenants + 1);
  expect(await db().keyQuota.findFirst({ where: { tenantId: other.id, kind: "tenant" } })).toMatchObject({ limit: 10 });
});

test("an edit changes name and limit, below what is used too, and records what changed", async () => {
  const tenant = await make(db(), { name: "Umbra" });
  const group = await createGroup(db(), { tenantId: tenant.id });
  await createKey(db(), { tenantId: tenant.id, groupId: group.id });
  await createKey(db(), { tenantId: tenant.id, groupId: group.id });
  await edit(boss, { id: tenant.id, name: "Umbra", keyLimit: 1, ...NO_RATE_LIMITS });
  await edit(boss, { id: tenant.id, name: "Umbra", keyLimit: 1, ...NO_RATE_LIMITS });
  await edit(boss, { id: tenant.id, name: "Penumbra", keyLimit: 1, ...NO_RATE_LIMITS });
  expect(await eventsOf(tenant.id)).toEqual([
    { action: "tenant.edited", targetName: "Umbra", details: { keyLimit: { before: 10, after: 1 } } },
    { action: "tenant.edited", targetName: "Penumbra", details: { name: { before: "Umbra", after: "Penumbra" } } },
  ]);
  const { rows } = await listTenants(boss, { ...DEFAULT_TENANT_LIST_QUERY, search: "penumbra" });
  expect(rows).toMatchObject([{ name: "Penumbra", used: { tenant: 2 }, keyLimit: 1, users: 0, master: null }]);
  await expect(edit(boss, { id: "nothing", name: "N", keyLimit: 1, ...NO_RATE_LIMITS })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("an edit sets rate ceilings and takes them away, and records both", async () => {
  const tenant = await make(db(), { name: "Ceilings" });
  const settings = { id: tenant.id, name: "Ceilings", keyLimit: 10 };
  await edit(boss, { ...settings, requestsPerSecond: 50, requestsPerDay: 10_000 });
  const { rows } = await listTenants(boss, { ...DEFAULT_TENANT_LIST_QUERY, search: "ceilings" });
  expect(rows).toMatchObject([{ requestsPerSecond: 50, requestsPerDay: 10_000 }]);
  await edit(boss, { ...settings, requestsPerSecond: null, requestsPerDay: 10_000 });
  expect((await eventsOf(tenant.id)).map(({ details }) => details)).toEqual([
    { requestsPerSecond: { before: null, after: 50 }, requestsPerDay: { before: null, after: 10_000 } },
    { requestsPerSecond: { before: 50, after: null } },
  ]);
});

test("a name is found by its letters, however they are composed", async () => {
  const cafe = await make(db(), { name: "Caf\u00e9" });
  const composed = await searchTenants(boss, { search: "Caf\u00e9" });
  expect(composed).toEqual([{ ...cafe, masterName: null }]);
  expect(await searchTenants(boss, { search: "Cafe\u0301" })).toEqual(composed);
});

test("a suspended tenant stays so until it is resumed, and each change is recorded once", async () => {
  const tenant = await make(db(), { name: "Unpaid" });
  const suspendedAt = async () => (await db().tenant.findUniqueOrThrow({ where: { id: tenant.id } })).suspendedAt;
  const later = { ...boss, now: new Date(NOW.getTime() + 60_000) };
  await Promise.all([boss, boss].map((ctx) => suspendTenant(ctx, { id: tenant.id, suspended: true })));
  await suspendTenant(later, { id: tenant.id, suspended: true });
  expect(await suspendedAt()).toEqual(NOW);
  for (const ctx of [boss, later]) await suspendTenant(ctx, { id: tenant.id, suspended: false });
  expect(await suspendedAt()).toBeNull();
  expect(await eventsOf(tenant.id)).toEqual([
    { action: "tenant.suspended", targetName: "Unpaid", details: {} },
    { action: "tenant.resumed", targetName: "Unpaid", details: {} },
  ]);
  const missing = suspendTenant(boss, { id: "nothing", suspended: true });
  await expect(missing).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each([
  ["0", 0],
  ["100000", 100_000],
  [" 7 ", 7],
  ["100001", null],
  ["-1", null],
  ["1.5", null],
  ["1e3", null],
  ["", null],
  ["９", null],
])("the key limit %j reads %j", (keyLimit, expected) => {
  const parsed = createTenantSchema.safeParse({
    name: "Tenant",
    masterName: "",
    keyLimit,
    channelLimit: "10",
    aiLimit: "10",
    requestsPerSecond: "",
    requestsPerDay: "",
  });
  expect(parsed.success ? parsed.data.keyLimit : null).toBe(expected);
});

test("the list is searched, sorted and paged by the database", async () => {
  const names = ["list_a", "list_b", "list_c"];
  for (const [index, name] of names.entries()) {
    const { id } = await make(db(), { name, ...(index === 2 && { parentId: acme.id }) });
    for (let user = 0; user < (index === 1 ? 2 : index); user++)
      await createUser(db(), { role: "viewer", tenantId: id });
  }
  const found = async (query: Partial<TenantListQuery>) =>
    (await listTenants(boss, { ...DEFAULT_TENANT_LIST_QUERY, search: "list_", ...query })).rows.map(({ name }) => name);
  expect(await found({})).toEqual(names);
  expect(await found({ search: "list%" })).toEqual([]);
  expect(await found({ direction: "desc" })).toEqual([...names].reverse());
  expect((await found({ sort: "users" }))[0]).toBe("list_a");
  expect(await found({ sort: "createdAt" })).toEqual(names);
  const { rows, total } = await listTenants(boss, { ...DEFAULT_TENANT_LIST_QUERY, search: "list_c" });
  expect([rows[0]?.master?.name, total]).toEqual(["Acme", 1]);
});

test("switching takes the session to another tenant and is recorded there, without the former one", async () => {
  const globex = await make(db(), { name: "Globex" });
  await switchTenant(boss, { tenantId: globex.id });
  expect(await findSession(db(), boss.sessionId)).toMatchObject({ tenantId: globex.id });
  expect(await eventsOf(globex.id)).toEqual([{ action: "session.switchedTenant", targetName: "Globex", details: {} }]);
  await expect(switchTenant(boss, { tenantId: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await searchTenants(boss, { search: "glob" })).map(({ name }) => name)).toEqual(["Globex"]);
});
