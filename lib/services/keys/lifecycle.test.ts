import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { DEFAULT_KEY_LIST_QUERY } from "@/lib/domain/key-list";
import type { GenerateKey } from "@/lib/domain/key-schema";
import type { DomainError } from "@/lib/domain/result";
import { adminOf, NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { deleteRevoked } from "./delete";
import { edit } from "./edit";
import { generate } from "./generate";
import { keyUsage, listKeys } from "./list";
import { keyHistory, loadKey, readKey } from "./read";
import { revoke } from "./revoke";
import { rotate } from "./rotate";

await createTestDatabase();

let ctx: Context;
let groupId: string;
let foreign: { id: string; name: string };
let foreignGroupId: string;

beforeAll(async () => {
  const tenant = await createTenant(db(), { limit: 100 });
  ctx = adminOf(tenant);
  groupId = (await createGroup(db(), { tenantId: tenant.id, name: "Read Only" })).id;
  const other = await createTenant(db());
  foreignGroupId = (await createGroup(db(), { tenantId: other.id })).id;
  foreign = await createKey(db(), { tenantId: other.id, groupId: foreignGroupId });
});

const input = (values: Partial<GenerateKey> = {}): GenerateKey => ({
  tenantId: ctx.tenant.id,
  submissionId: randomUUID(),
  name: "Mobile App",
  description: "",
  groupId,
  expiresOn: "",
  timeZone: "Europe/Berlin",
  allowlist: [],
  ...values,
});

const rotation = (id: string, version: number) =>
  ({ id, version, expiresOn: "", timeZone: "UTC", grace: "immediately" }) as const;

/** A tenant of its own with one key. */
async function keyInNewTenant(values: { limit?: number; expiresAt?: Date } = {}) {
  const tenant = await createTenant(db(), { limit: values.limit ?? 10 });
  const group = await createGroup(db(), { tenantId: tenant.id });
  const key = await createKey(db(), {
    tenantId: tenant.id,
    groupId: group.id,
    ...(values.expiresAt && { expiresAt: values.expiresAt }),
  });
  return { ctx: adminOf(tenant), group, key };
}

describe("generate", () => {
  test("stores a digest, a hint and nothing else of the secret", async () => {
    const { id, secret } = await generate(ctx, input({ name: "Digest only" }));
    const rows = await db().$queryRaw<{ row: string }[]>`
      SELECT k::text || s::text || coalesce(a::text, '') AS row FROM "key" k
      JOIN secret s ON s.key_id = k.id LEFT JOIN audit_event a ON a.target_id = k.id WHERE k.id = ${id}`;
    const stored = rows.map(({ row }) => row).join();
    expect(stored).toContain(secret.slice(-4));
    expect(stored).not.toContain(secret.slice(0, -4));
    expect(stored).not.toContain(secret.slice(4, -6));
  });

  test("works to the end of the day in the zone shown", async () => {
    const { expiresAt } = await generate(ctx, input({ expiresOn: "2030-06-16" }));
    expect(expiresAt).toEqual(new Date("2030-06-16T22:00:00Z"));
  });

  test.each([
    ["2030-06-14", "Europe/Berlin"],
    ["2030-06-15", "Europe/Berlin"],
    // It is the 16th there already.
    ["2030-06-16", "Pacific/Kiritimati"],
  ])("refuses %s, which is not after today in %s", async (expiresOn, timeZone) => {
    await expect(generate(ctx, input({ expiresOn, timeZone }))).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fieldErrors: { expiresOn: ["Choose a date after today."] },
    });
  });

  test.each([
    ["of another tenant", () => foreignGroupId],
    ["that does not exist", () => "nosuchgroup"],
  ])("refuses a group %s on its field", async (_, group) => {
    await expect(generate(ctx, input({ groupId: group() }))).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fieldErrors: { groupId: ["Choose one of the listed groups."] },
    });
  });

  test("refuses a group for people", async () => {
    const people = await createGroup(db(), { tenantId: ctx.tenant.id, type: "user" });
    await expect(generate(ctx, input({ groupId: people.id }))).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  test("takes a global group", async () => {
    const global = await createGroup(db(), { tenantId: null });
    await expect(generate(ctx, input({ groupId: global.id }))).resolves.toMatchObject({ name: "Mobile App" });
  });

  test("makes one key of one submission, however often it arrives", async () => {
    const { ctx, group } = await keyInNewTenant();
    const submission = { ...input({ groupId: group.id }), tenantId: ctx.tenant.id };
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => generate(ctx, submission)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
    expect(refusals).toEqual(Array(7).fill("ALREADY_DONE"));
    expect(await keyUsage(ctx)).toEqual({ used: 2, limit: 10 });
  });

  test("refuses a form that was opened for another tenant", async () => {
    await expect(generate(ctx, input({ tenantId: "elsewhere" }))).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("stops at the limit and says whom to ask; a revoked key makes room", async () => {
    const { ctx, group, key } = await keyInNewTenant({ limit: 1 });
    const another = { ...input({ groupId: group.id }), tenantId: ctx.tenant.id };
    await expect(generate(ctx, another)).rejects.toMatchObject({
      code: "LIMIT_REACHED",
      message: `${ctx.tenant.name} holds 1 of 1 keys. Contact support to raise the limit.`,
    });
    await revoke(ctx, { ids: [key.id], reason: "" });
    await expect(generate(ctx, another)).resolves.toMatchObject({ name: "Mobile App" });
  });
});

describe("edit", () => {
  test("changes the fields and tells in the history which", async () => {
    const { id } = await generate(ctx, input({ name: "Before" }));
    const values = { name: "After", description: "New", groupId, allowlist: ["192.0.2.0/24"] };
    expect(await edit(ctx, { id, version: 1, ...values })).toEqual({ version: 2 });
    expect(await loadKey(ctx, { id })).toMatchObject(values);
    const { events } = await keyHistory(ctx, id);
    expect(events[0]).toMatchObject({
      label: "Edited key",
      actorName: "Ada Admin",
      address: "192.0.2.1",
      details: {
        name: { before: "Before", after: "After" },
        description: { before: "", after: "New" },
        allowlist: { before: [], after: ["192.0.2.0/24"] },
      },
    });
  });

  test("writes no event where nothing changes", async () => {
    const { id } = await generate(ctx, input());
    const values = { name: "Mobile App", description: "", groupId, allowlist: [] };
    expect(await edit(ctx, { id, version: 1, ...values })).toEqual({ version: 1 });
    expect((await keyHistory(ctx, id)).events).toHaveLength(1);
  });

  test("tells the second of two people by whom the key was changed, and saves nothing of theirs", async () => {
    const { id } = await generate(ctx, input());
    const values = { description: "", groupId, allowlist: [] };
    const first = { ...ctx, actor: { ...ctx.actor, name: "Fay First" } };
    await edit(first, { id, version: 1, name: "First", ...values });
    await expect(edit(ctx, { id, version: 1, name: "Second", ...values })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "Fay First changed this key after you opened it. Nothing was saved.",
    });
    expect(await loadKey(ctx, { id })).toMatchObject({ name: "First", version: 2 });
  });
});

describe("rotate", () => {
  test("keeps the id and the settings, and ends the old secret at once", async () => {
    const { id, secret } = await generate(ctx, input({ expiresOn: "2030-12-31", allowlist: ["192.0.2.1"] }));
    const before = await readKey(ctx, id);
    const rotated = await rotate(ctx, rotation(id, 1));
    expect(rotated).toMatchObject({ id, expiresAt: before.expiresAt });
    expect(rotated.secret).not.toBe(secret);
    const { secrets, ...after } = await readKey(ctx, id);
    expect(after).toMatchObject({ name: before.name, allowlist: before.allowlist, groupId, version: 2 });
    expect(secrets.map(({ retiresAt }) => retiresAt).sort()).toEqual([NOW, null].sort());
  });

  test("lets the old secret work on, but never past the old expiry", async () => {
    const { ctx, key } = await keyInNewTenant({ expiresAt: new Date("2030-06-16T00:00:00Z") });
    await rotate(ctx, { ...rotation(key.id, 1), grace: "sevenDays", expiresOn: "2031-01-01" });
    const { secrets, expiresAt } = await readKey(ctx, key.id);
    expect(expiresAt).toEqual(new Date("2031-01-02T00:00:00Z"));
    expect(secrets.map(({ retiresAt }) => retiresAt)).toContainEqual(new Date("2030-06-16T00:00:00Z"));
  });

  test("keeps one retiring secret: a second rotation ends the one before it", async () => {
    const { id } = await generate(ctx, input());
    await rotate(ctx, { ...rotation(id, 1), grace: "oneDay" });
    const later = new Date(NOW.getTime() + 60_000);
    await rotate({ ...ctx, now: later }, { ...rotation(id, 2), grace: "oneHour" });
    const { secrets } = await readKey(ctx, id);
    expect(secrets.filter(({ retiresAt }) => retiresAt && retiresAt > later)).toHaveLength(1);
    expect(secrets.filter(({ retiresAt }) => !retiresAt)).toHaveLength(1);
  });

  test("wants a new date for an expired key", async () => {
    const { ctx, key } = await keyInNewTenant({ expiresAt: new Date("2030-06-01T00:00:00Z") });
    await expect(rotate(ctx, rotation(key.id, 1))).rejects.toMatchObject({
      fieldErrors: { expiresOn: ["This key has expired. Choose a new date."] },
    });
    await expect(rotate(ctx, { ...rotation(key.id, 1), expiresOn: "2030-07-01" })).resolves.toMatchObject({
      expiresAt: new Date("2030-07-02T00:00:00Z"),
    });
  });

  test("refuses a revoked key", async () => {
    const { ctx, key } = await keyInNewTenant();
    await revoke(ctx, { ids: [key.id], reason: "" });
    await expect(rotate(ctx, rotation(key.id, 2))).rejects.toMatchObject({
      code: "CONFLICT",
      message: "Ada Admin revoked this key. A revoked key can't be changed.",
    });
  });

  test("fifty at once: one winner, one audit event", async () => {
    const { id } = await generate(ctx, input());
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => rotate(ctx, rotation(id, 1))));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { events } = await keyHistory(ctx, id);
    expect(events.filter(({ label }) => label === "Rotated key")).toHaveLength(1);
  });
});

describe("revoke and delete", () => {
  test("fifty at once: one revokes, one audit event, the limit is freed once", async () => {
    const { ctx, key } = await keyInNewTenant();
    const results = await Promise.all(
      Array.from({ length: 50 }, () => revoke(ctx, { ids: [key.id], reason: "Leaked" })),
    );
    expect(results.filter(({ revoked }) => revoked === 1)).toHaveLength(1);
    const { events } = await keyHistory(ctx, key.id);
    expect(events.map(({ label, details }) => [label, details])).toEqual([
      ["Revoked key", { reason: { after: "Leaked" } }],
    ]);
    expect(await keyUsage(ctx)).toEqual({ used: 0, limit: 10 });
    expect(await readKey(ctx, key.id)).toMatchObject({ status: "revoked", revokedAt: NOW, revokedReason: "Leaked" });
  });

  test("overlapping selections in opposite orders do not block each other", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await generate(ctx, input())).id));
    const selections = Array.from({ length: 10 }, (_, index) => (index % 2 ? ids : [...ids].reverse()));
    const results = await Promise.all(selections.map((ids) => revoke(ctx, { ids, reason: "" })));
    expect(results.reduce((sum, { revoked }) => sum + revoked, 0)).toBe(6);
  });

  test("a selection with a foreign key changes nothing", async () => {
    const { id } = await generate(ctx, input());
    await expect(revoke(ctx, { ids: [id, foreign.id], reason: "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await readKey(ctx, id)).toMatchObject({ status: "active" });
  });

  test("deletes revoked keys and keeps their history; an active one is refused", async () => {
    const { id } = await generate(ctx, input({ name: "Short-lived" }));
    await expect(deleteRevoked(ctx, { ids: [id] })).rejects.toMatchObject({ code: "CONFLICT" });
    await revoke(ctx, { ids: [id], reason: "" });
    expect(await deleteRevoked(ctx, { ids: [id] })).toEqual({ deleted: 1 });
    await expect(readKey(ctx, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await keyHistory(ctx, id)).events[0]).toMatchObject({ label: "Deleted key" });
  });
});

describe("a forced failure of the audit event changes nothing", () => {
  const verbs: Record<string, (ctx: Context, id: string, group: string) => Promise<unknown>> = {
    generate: (ctx, _, groupId) => generate(ctx, { ...input({ groupId }), tenantId: ctx.tenant.id }),
    edit: (ctx, id, groupId) => edit(ctx, { id, version: 1, name: "New", description: "", groupId, allowlist: [] }),
    rotate: (ctx, id) => rotate(ctx, rotation(id, 1)),
    revoke: (ctx, id) => revoke(ctx, { ids: [id], reason: "" }),
    delete: async (ctx, id) => {
      await db().key.update({ where: { id }, data: { revokedAt: NOW } });
      return deleteRevoked(ctx, { ids: [id] });
    },
  };

  test.each(Object.entries(verbs))("%s", async (verb, run) => {
    const { ctx, key, group } = await keyInNewTenant();
    // The database itself refuses this actor's events.
    await db().$executeRaw`ALTER TABLE audit_event ADD CONSTRAINT forced_failure CHECK (actor_name <> 'Unwritable')`;
    try {
      if (verb === "delete") await db().key.update({ where: { id: key.id }, data: { revokedAt: NOW } });
      const before = await snapshot(ctx);
      const unwritable = { ...ctx, actor: { ...ctx.actor, name: "Unwritable" } };
      await expect(run(unwritable, key.id, group.id)).rejects.toThrow(/forced_failure/);
      expect(await snapshot(ctx)).toEqual(before);
    } finally {
      await db().$executeRaw`ALTER TABLE audit_event DROP CONSTRAINT forced_failure`;
    }
  });

  const snapshot = async (ctx: Context) => ({
    keys: await db().key.findMany({ where: { tenantId: ctx.tenant.id }, include: { secrets: true } }),
    usage: await keyUsage(ctx),
  });
});

test("foreign and missing keys answer alike, whatever the verb", async () => {
  const values = { name: "Name", description: "", groupId, allowlist: [] };
  const verbs: ((id: string) => Promise<unknown>)[] = [
    (id) => loadKey(ctx, { id }),
    (id) => readKey(ctx, id),
    (id) => edit(ctx, { id, version: 1, ...values }),
    (id) => rotate(ctx, rotation(id, 1)),
    (id) => revoke(ctx, { ids: [id], reason: "" }),
    (id) => deleteRevoked(ctx, { ids: [id] }),
  ];
  const told = (error: DomainError) => ({ code: error.code, message: error.message, fieldErrors: error.fieldErrors });
  for (const verb of verbs) {
    const [missing, others] = await Promise.all(["nosuchkey", foreign.id].map((id) => verb(id).catch(told)));
    expect(others).toMatchObject({ code: "NOT_FOUND" });
    expect(others).toEqual(missing);
  }
  expect((await listKeys(ctx, DEFAULT_KEY_LIST_QUERY)).rows.map(({ id }) => id)).not.toContain(foreign.id);
  expect((await keyHistory(ctx, foreign.id)).events).toEqual([]);
});
