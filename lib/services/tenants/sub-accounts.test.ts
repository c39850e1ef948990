import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { createSession, findSession } from "@/lib/data/session";
import type { Context } from "@/lib/domain/context";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { SUB_ACCOUNTS_MAX } from "@/lib/domain/sub-account";
import { DEFAULT_KEY_LIMITS, type TenantSettings } from "@/lib/domain/tenant";
import { DEFAULT_TENANT_LIST_QUERY } from "@/lib/domain/tenant-list";
import { adminOf, NOW, programOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createUsage, createUser, createTenant as make, type Use } from "@/prisma/factories";
import { switchTenant } from "../sessions/switch-tenant";
import { createSubAccount, createTenant } from "./create";
import { editSubAccount, editTenant } from "./edit";
import { listSubAccounts } from "./list";
import { readSubAccount } from "./read";
import { searchTenants } from "./search";
import { suspendSubAccount } from "./suspend";

await createTestDatabase();

let boss: Context;
let acme: { id: string; name: string };
let admin: Context;
/** Another master account's. */
let stranger: { id: string; name: string };

beforeAll(async () => {
  const user = await createUser(db(), { role: "superUser", tenantId: null });
  boss = adminOf(await make(db()), { actor: { kind: "person", ...user, role: "superUser" }, homeTenantId: null });
  stranger = await make(db(), { parentId: (await make(db())).id });
});
beforeEach(async () => {
  acme = await make(db());
  admin = adminOf(acme);
});

const settings = (values: Partial<TenantSettings> = {}): TenantSettings => ({
  name: "Retail",
  ...DEFAULT_KEY_LIMITS,
  ...NO_RATE_LIMITS,
  ...values,
});

const create = (ctx: Context, values: Partial<TenantSettings> = {}) => createSubAccount(ctx, settings(values), null);

/** An administrator of the sub-account itself. */
const adminBelow = (child: { id: string; name: string }): Context =>
  adminOf(child, { tenant: { ...child, master: acme } });

const eventsOf = (tenantId: string) =>
  db().auditEvent.findMany({
    where: { tenantId },
    orderBy: { id: "asc" },
    select: { action: true, targetName: true },
  });

describe("creating", () => {
  test("makes an account below the caller's, with limits, the usual groups, and events in both logs", async () => {
    const child = await create(admin, { keyLimit: 3, channelLimit: 2, aiLimit: 1, requestsPerSecond: 5 });
    expect(child).toMatchObject({
      name: "Retail",
      master: { id: acme.id },
      keyLimit: 3,
      channelLimit: 2,
      aiLimit: 1,
      requestsPerSecond: 5,
      requestsPerDay: null,
      used: { tenant: 0, channel: 0, ai: 0 },
      requests: { allowed: 0, denied: 0 },
      suspendedAt: null,
      version: 1,
    });
    expect(await db().authorizationGroup.count({ where: { tenantId: child.id } })).toBe(3);
    for (const log of [acme.id, child.id]) {
      expect(await eventsOf(log)).toEqual([{ action: "tenant.created", targetName: "Retail" }]);
    }
  });

  test("refuses limits above the master account's, at their fields", async () => {
    await db().tenant.update({ where: { id: acme.id }, data: { requestsPerDay: 100 } });
    await expect(create(admin, { keyLimit: 11, aiLimit: 11 })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fieldErrors: {
        keyLimit: [`Enter at most 10, the limit of ${acme.name}.`],
        aiLimit: [`Enter at most 10, the limit of ${acme.name}.`],
        requestsPerDay: [`Enter at most 100, the limit of ${acme.name}.`],
      },
    });
    expect(await eventsOf(acme.id)).toEqual([]);
  });

  test("names are a master account's own: others' can be taken, and one's own only once", async () => {
    await create(admin, { name: stranger.name });
    await expect(create(admin, { name: stranger.name })).rejects.toMatchObject({
      fieldErrors: { name: ["There is a sub-account of this name already."] },
    });
    await create(admin, { name: acme.name });
  });

  test("is for master accounts, in the database too", async () => {
    const child = await create(admin);
    await expect(create(adminBelow(child))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(make(db(), { parentId: child.id })).rejects.toThrow("A sub-account has no sub-accounts.");
    const other = await make(db());
    const move = (id: string, parentId: string | null) => db().tenant.update({ where: { id }, data: { parentId } });
    for (const [id, parentId] of [
      [acme.id, other.id],
      [child.id, other.id],
      [child.id, null],
    ] as const) {
      await expect(move(id, parentId)).rejects.toThrow("An account keeps its master account.");
    }
  });

  test("ends exactly at the bound, whoever comes at once", async () => {
    const values = Array.from({ length: SUB_ACCOUNTS_MAX - 2 }, (_, index) => ({
      name: `Sub ${index}`,
      parentId: acme.id,
    }));
    await db().tenant.createMany({ data: values });
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) =>
        index % 2 === 0
          ? create(admin, { name: `New ${index}` })
          : createTenant(boss, { ...settings({ name: `New ${index}` }), masterName: acme.name }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toMatchObject(Array(4).fill({ code: "LIMIT_REACHED" }));
    expect(await db().tenant.count({ where: { parentId: acme.id } })).toBe(SUB_ACCOUNTS_MAX);
  });

  test("by several programs at once, none waits for another in a circle", async () => {
    const group = await createGroup(db(), { tenantId: acme.id, permissions: ["sub-accounts:write"] });
    const keys = await Promise.all(
      Array.from({ length: 4 }, () => createKey(db(), { tenantId: acme.id, groupId: group.id })),
    );
    const made = await Promise.all(
      keys.map((key, index) =>
        createSubAccount(programOf(acme, key, "sub-accounts:write"), settings({ name: `By key ${index}` }), null),
      ),
    );
    expect(made).toHaveLength(4);
  });

  test("a super user chooses the master account by name, and its limits hold for them as well", async () => {
    const { id } = await createTenant(boss, { ...settings(), masterName: acme.name.toUpperCase() });
    expect(await readSubAccount(admin, id)).toMatchObject({ master: { id: acme.id } });
    const tooMuch = createTenant(boss, { ...settings({ name: "Wholesale", keyLimit: 11 }), masterName: acme.name });
    await expect(tooMuch).rejects.toMatchObject({ code: "INVALID_INPUT" });
    const below = createTenant(boss, { ...settings({ name: "Deep" }), masterName: `${acme.name} / Retail` });
    const field = { fieldErrors: { masterName: ["There is no master account of this name."] } };
    await expect(below).rejects.toMatchObject(field);
    await expect(createTenant(boss, { ...settings(), masterName: "Nobody" })).rejects.toMatchObject(field);
  });
});

describe("editing", () => {
  test("changes what is named, once, and tells the second of two editors", async () => {
    const { id, version } = await create(admin);
    const edited = await editSubAccount(admin, { id, version, keyLimit: 4, requestsPerDay: 9 });
    expect(edited).toMatchObject({ name: "Retail", keyLimit: 4, channelLimit: 10, requestsPerDay: 9, version: 2 });
    await expect(editSubAccount(admin, { id, version, keyLimit: 5 })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await editSubAccount(admin, { id, version: null, keyLimit: 4 })).toMatchObject({ version: 2 });
    expect((await eventsOf(acme.id)).map(({ action }) => action)).toEqual(["tenant.created", "tenant.edited"]);
  });

  test("keeps what a lowered master account no longer allows, lets it come down, and not go up", async () => {
    const { id } = await create(admin, { keyLimit: 8 });
    await editTenant(boss, { id: acme.id, version: null, keyLimit: 5 });
    expect(await readSubAccount(admin, id)).toMatchObject({ keyLimit: 8 });
    const edit = (ctx: Context, keyLimit: number) =>
      (ctx === boss ? editTenant : editSubAccount)(ctx, { id, version: null, keyLimit });
    await editSubAccount(admin, { id, version: null, name: "Renamed" });
    await edit(admin, 7);
    for (const refused of [() => edit(admin, 8), () => edit(boss, 8)]) {
      await expect(refused()).rejects.toMatchObject({
        fieldErrors: { keyLimit: [`Enter at most 5, the limit of ${acme.name}.`] },
      });
    }
  });

  test("none is raised after the master account was lowered, also when both come at once", async () => {
    const names = ["North", "East", "South", "West"];
    const children = await Promise.all(names.map((name) => create(admin, { name, keyLimit: 1 })));
    const edits = await Promise.allSettled([
      ...children.slice(0, 2).map(({ id }) => editSubAccount(admin, { id, version: null, keyLimit: 9 })),
      editTenant(boss, { id: acme.id, version: null, keyLimit: 2 }),
      ...children.slice(2).map(({ id }) => editSubAccount(admin, { id, version: null, keyLimit: 9 })),
    ]);
    const edited = await db().auditEvent.findMany({
      where: { tenantId: acme.id, action: "tenant.edited" },
      orderBy: { id: "asc" },
      select: { targetId: true },
    });
    expect(edited).toHaveLength(edits.filter(({ status }) => status === "fulfilled").length);
    expect(edited.at(-1)?.targetId).toBe(acme.id);
  });
});

describe("other people's accounts", () => {
  test("a sibling, a parent, a stranger and a missing one are alike missing to everybody who may not", async () => {
    const [child, sibling] = [await create(admin), await create(admin, { name: "Wholesale" })];
    const below = adminBelow(child);
    const cases: [Context, string[]][] = [
      [admin, [acme.id, stranger.id, "missing"]],
      [below, [child.id, sibling.id, acme.id, stranger.id, "missing"]],
    ];
    for (const [ctx, ids] of cases) {
      for (const id of ids) {
        const missing = { code: "NOT_FOUND", message: "This record does not exist or is not available to you." };
        await expect(readSubAccount(ctx, id)).rejects.toMatchObject(missing);
        await expect(editSubAccount(ctx, { id, version: null, name: "Mine" })).rejects.toMatchObject(missing);
        const suspension = { id, version: null, suspended: true };
        await expect(suspendSubAccount(ctx, suspension, null)).rejects.toMatchObject(missing);
      }
    }
    await expect(listSubAccounts(below, DEFAULT_TENANT_LIST_QUERY)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { rows } = await listSubAccounts(admin, DEFAULT_TENANT_LIST_QUERY);
    expect(rows.map(({ id }) => id)).toEqual([child.id, sibling.id]);
  });

  test("one switches to one's own sub-accounts and back, and finds no others", async () => {
    const child = await create(admin);
    const user = await createUser(db(), { role: "viewer", tenantId: acme.id });
    const session = await createSession(db(), user.id, NOW);
    const viewer = adminOf(acme, { sessionId: session.id, actor: { kind: "person", ...user, role: "viewer" } });
    for (const target of [child, acme]) {
      await switchTenant(viewer, { tenantId: target.id });
      expect(await findSession(db(), session.id)).toMatchObject({ tenantId: target.id });
    }
    for (const tenantId of [stranger.id, boss.tenant.id, "missing"]) {
      await expect(switchTenant(viewer, { tenantId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect((await searchTenants(viewer, { search: "" })).map(({ id }) => id)).toEqual([acme.id, child.id]);
  });
});

test("a suspension is recorded once, in both logs, and ends with a resumption", async () => {
  const { id } = await create(admin);
  const suspend = (suspended: boolean) => suspendSubAccount(admin, { id, version: null, suspended }, null);
  expect(await suspend(true)).toMatchObject({ suspendedAt: NOW, version: 2 });
  expect(await suspend(true)).toMatchObject({ suspendedAt: NOW, version: 2 });
  expect(await suspend(false)).toMatchObject({ suspendedAt: null, version: 3 });
  for (const log of [acme.id, id]) {
    expect((await eventsOf(log)).map(({ action }) => action)).toEqual([
      "tenant.created",
      "tenant.suspended",
      "tenant.resumed",
    ]);
  }
});

test("the list sums the requests of the last 24 hours, of all keys together", async () => {
  const child = await create(admin);
  const group = await createGroup(db(), { tenantId: child.id });
  const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
  const uses: Use[] = [];
  for (let key = 0; key < 2; key++) {
    const { id: keyId } = await createKey(db(), { tenantId: child.id, groupId: group.id });
    uses.push(
      { keyId, at: hoursAgo(1), outcome: "allowed", count: 3 },
      { keyId, at: hoursAgo(2), outcome: "key_expired", count: 2 },
      { keyId, at: hoursAgo(30), outcome: "allowed", count: 100 },
    );
  }
  await createUsage(db(), child.id, uses, NOW);
  const { rows } = await listSubAccounts(admin, DEFAULT_TENANT_LIST_QUERY);
  expect(rows).toMatchObject([{ used: { tenant: 2 }, requests: { allowed: 6, denied: 4 } }]);
});
