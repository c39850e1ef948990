import { appendFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db, disconnect } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { deleteRevoked } from "@/lib/services/keys/delete";
import { edit } from "@/lib/services/keys/edit";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { execute, inDatabase } from "@/lib/testing/sql";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { compactJournal, readStandings } from "./journal";
import { replayJournal } from "./replay";

const directory = await mkdtemp(join(tmpdir(), "portcullis-journal-"));
const path = join(directory, "revocations.jsonl");
process.env.PORTCULLIS_REVOCATION_JOURNAL = path;
afterAll(() => rm(directory, { recursive: true }));

const url = await createTestDatabase();
const NOON = new Date("2030-06-15T12:00:00Z");
const LATER = new Date("2030-06-15T13:00:00Z");

let ctx: Context;
let groupId: string;
beforeAll(async () => {
  const tenant = await createTenant(db(), { limit: 100 });
  ctx = adminOf(tenant, { now: NOON });
  groupId = (await createGroup(db(), { tenantId: tenant.id })).id;
});

const newKey = () => createKey(db(), { tenantId: ctx.tenant.id, groupId, createdAt: new Date("2030-01-01T00:00:00Z") });

/** Makes a copy of the database, changes the original, and puts the copy in its place. */
async function losing(changes: () => Promise<unknown>): Promise<void> {
  const [server, name] = [inDatabase(url, "postgres"), new URL(url).pathname.slice(1)];
  await disconnect();
  await execute(server, `CREATE DATABASE ${name}_copy TEMPLATE ${name}`);
  await changes();
  await disconnect();
  await execute(server, `DROP DATABASE ${name} WITH (FORCE)`);
  await execute(server, `ALTER DATABASE ${name}_copy RENAME TO ${name}`);
}

const revoked = async (ids: string[]) => {
  const keys = await db().key.findMany({ where: { id: { in: ids }, revokedAt: { not: null } }, select: { id: true } });
  return keys.map(({ id }) => id).sort();
};

test("what was revoked, deleted or rotated is revoked again in an older copy of the database, and nothing else", async () => {
  const [stopped, deleted, rotated, edited, untouched, known] = await Promise.all(Array.from({ length: 6 }, newKey));
  const all = [stopped, deleted, rotated, edited, untouched, known].map((key) => key?.id ?? "");
  const id = (key?: { id: string }) => key?.id ?? "";
  const rotation = { version: 1, expiresOn: "", timeZone: "UTC", grace: "immediately" } as const;
  // The copy knows this rotation.
  await rotate(ctx, "tenant", { id: id(known), ...rotation });
  await losing(async () => {
    await revoke(ctx, "tenant", { ids: [id(stopped)], reason: "" });
    await revoke(ctx, "tenant", { ids: [id(deleted)], reason: "" });
    await deleteRevoked(ctx, "tenant", { ids: [id(deleted)] });
    await rotate({ ...ctx, now: LATER }, "tenant", { id: id(rotated), ...rotation });
    const settings = {
      name: "Edited",
      description: "",
      grant: { groupId },
      allowlist: ["192.0.2.1"],
      ...NO_RATE_LIMITS,
    };
    await edit(ctx, "tenant", { id: id(edited), version: 1, ...settings });
  });
  expect(await revoked(all)).toEqual([]);

  expect(await replayJournal(path, LATER)).toBe(3);
  const expected = [stopped, deleted, rotated].map(id).sort();
  expect(await revoked(all)).toEqual(expected);
  const scope = { tenantId: ctx.tenant.id, kind: "tenant" } as const;
  const { used } = await db().keyQuota.findUniqueOrThrow({ where: { tenantId_kind: scope } });
  expect(used).toBe(await db().key.count({ where: { ...scope, revokedAt: null } }));
  const events = await db().auditEvent.findMany({ where: { actorName: "Revocation journal" } });
  expect(events.map(({ targetId }) => targetId).sort()).toEqual(expected);

  expect(await replayJournal(path, LATER)).toBe(0);
});

test("a journal that is not there yet revokes nothing", async () => {
  expect(await replayJournal(join(directory, "none"), LATER)).toBe(0);
});

const rotateAt = (now: Date, id: string) =>
  rotate({ ...ctx, now }, "tenant", { id, version: null, expiresAt: null, grace: "immediately" });

test("of two rotations the later one is newer, also where it comes by a clock that is behind or from a longer queue", async () => {
  const { id } = await newKey();
  await rotateAt(LATER, id);
  const { secret } = await rotateAt(NOON, id);
  const newest = await db().secret.findFirst({ where: { keyId: id }, orderBy: { createdAt: "desc" } });
  expect(newest).toMatchObject({ hint: secret.slice(-4), retiresAt: null, createdAt: new Date(LATER.getTime() + 1) });
  expect(await replayJournal(path, LATER)).toBe(0);
  expect(await revoked([id])).toEqual([]);
});

test("a key whose last rotations were dated the wrong way round is no older copy of itself", async () => {
  const { id } = await newKey();
  await rotateAt(LATER, id);
  const date = (retired: boolean, createdAt: Date) =>
    db().secret.updateMany({ where: { keyId: id, retiresAt: retired ? { not: null } : null }, data: { createdAt } });
  await date(true, LATER);
  await date(false, NOON);
  expect(await replayJournal(path, LATER)).toBe(0);
});

test("a line that a crash has torn spoils no other", async () => {
  const [before, after] = [await newKey(), await newKey()];
  await revoke(ctx, "tenant", { ids: [before.id], reason: "" });
  await appendFile(path, '\n{"keyId":"torn","revo');
  await revoke(ctx, "tenant", { ids: [after.id], reason: "" });
  const noted = (await readStandings(path)).filter(({ keyId }) => ["torn", before.id, after.id].includes(keyId));
  expect(noted).toMatchObject([
    { keyId: before.id, revoked: true },
    { keyId: after.id, revoked: true },
  ]);
});

test("what has not changed is not noted again, however often it is asked for", async () => {
  const { id } = await newKey();
  const lines = async () => (await readFile(path, "utf8")).split("\n").filter((line) => line.includes(id)).length;
  await edit(ctx, "tenant", { id, version: null, name: "Renamed" });
  for (let count = 0; count < 3; count++) await edit(ctx, "tenant", { id, version: null, name: `Renamed ${count}` });
  expect(await lines()).toBe(1);
  await rotateAt(LATER, id);
  expect(await lines()).toBe(2);
  for (let count = 0; count < 3; count++) await revoke(ctx, "tenant", { ids: [id], reason: "" });
  expect(await lines()).toBe(3);
});

test("it is put together to a line for each key, and loses nothing when that is broken off", async () => {
  const journal = join(directory, "long.jsonl");
  const line = (keyId: string, secretSince: Date | null) =>
    `\n${JSON.stringify({ keyId, revoked: secretSince === null, secretSince })}`;
  await writeFile(journal, line("one", NOON) + line("two", NOON) + line("one", LATER) + line("two", null));
  const standings = await readStandings(journal);
  await compactJournal(journal);
  expect((await readFile(journal, "utf8")).split("\n").filter(Boolean)).toHaveLength(2);
  expect(await readStandings(journal)).toEqual(standings);

  // As a crash leaves it: the old one is put aside, and others have gone on.
  await rename(journal, `${journal}.old`);
  await writeFile(journal, line("three", NOON));
  await compactJournal(journal);
  expect((await readStandings(journal)).map(({ keyId }) => keyId).sort()).toEqual(["one", "three", "two"]);
  expect(await readdir(directory)).not.toContain("long.jsonl.old");
});

test("it holds no secret", async () => {
  const { id, secret } = await newKey();
  await revoke(ctx, "tenant", { ids: [id], reason: "Leaked" });
  const journal = await readFile(path, "utf8");
  expect(journal).toContain(id);
  expect(journal).not.toContain(secret);
});
