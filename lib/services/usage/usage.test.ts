import { text } from "node:stream/consumers";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Outcome } from "@/lib/domain/decision";
import { totalsOf, USAGE_RANGES } from "@/lib/domain/usage";
import { NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { type TestTenant, tenantWithKey } from "@/lib/testing/keys";
import { createDenial, createKey, createUsage } from "@/prisma/factories";
import { exportUsage } from "./export";
import { busiestKeys, readUsage, recentDenials } from "./read";

await createTestDatabase();

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let own: TestTenant;
let stranger: TestTenant;
beforeAll(async () => {
  stranger = await tenantWithKey();
});
beforeEach(async () => {
  own = await tenantWithKey({ limit: 100 });
});

const use = (keyId: string, ago: number, count: number, outcome: Outcome = "allowed") => ({
  keyId,
  at: new Date(NOW.getTime() - ago),
  outcome,
  count,
});
const store = (tenant: TestTenant, ...uses: ReturnType<typeof use>[]) =>
  createUsage(db(), tenant.ctx.tenant.id, uses, NOW);
const newKey = (tenant: TestTenant, name?: string) =>
  createKey(db(), { tenantId: tenant.ctx.tenant.id, groupId: tenant.groupId, ...(name && { name }) });

test("each range shows what falls into it, for a key and for the tenant", async () => {
  const { ctx, key } = own;
  const other = await newKey(own);
  await store(
    own,
    use(key.id, 10 * MINUTE, 1),
    use(key.id, 5 * HOUR, 2),
    use(key.id, 3 * DAY, 4),
    use(key.id, 20 * DAY, 8),
    use(key.id, 40 * DAY, 16),
    use(other.id, 10 * MINUTE, 100, "key_expired"),
  );
  const sums = async (keyId: string | null) =>
    Promise.all(USAGE_RANGES.map(async (range) => totalsOf(await readUsage(ctx, keyId, range, "UTC"))));
  expect((await sums(key.id)).map(({ allowed, denied }) => [allowed, denied])).toEqual([
    [1, 0],
    [3, 0],
    [7, 0],
    [15, 0],
  ]);
  expect((await sums(null)).map(({ allowed, denied }) => [allowed, denied])).toEqual([
    [1, 100],
    [3, 100],
    [7, 100],
    [15, 100],
  ]);
});

test("a request counts in the bar in which it was made, in the zone of whoever looks", async () => {
  const { ctx, key } = own;
  // 23:30 on the 13th in UTC, the 14th in Berlin.
  await store(own, use(key.id, 36 * HOUR + 30 * MINUTE, 5), use(key.id, 0, 1), use(key.id, 59 * MINUTE, 2));
  const days = async (zone: string) =>
    (await readUsage(ctx, key.id, "month", zone)).slice(-3).map(({ counts }) => counts.allowed ?? 0);
  expect(await days("UTC")).toEqual([5, 0, 3]);
  expect(await days("Europe/Berlin")).toEqual([0, 5, 3]);
  const minutes = await readUsage(ctx, key.id, "hour", "UTC");
  expect([minutes[0]?.counts, minutes.at(-1)?.counts]).toEqual([{ allowed: 2 }, { allowed: 1 }]);
});

test("the busiest keys come first, with what was allowed and denied in the range", async () => {
  const { ctx } = own;
  const keys = await Promise.all(Array.from({ length: 15 }, (_, index) => newKey(own, `Key ${index}`)));
  await store(
    own,
    ...keys.flatMap(({ id }, index) => [
      use(id, 2 * HOUR, 10 * (index + 1)),
      use(id, 10 * MINUTE, 20 - index, "key_expired"),
      use(id, 50 * DAY, 1_000),
    ]),
  );
  const [first, ...more] = await busiestKeys(ctx, "day", "UTC");
  expect(first).toEqual({ id: keys[14]?.id, kind: "tenant", name: "Key 14", allowed: 150, denied: 6 });
  expect(more.map(({ name }) => name)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5].map((index) => `Key ${index}`));
  const [busiest] = await busiestKeys(ctx, "hour", "UTC");
  expect(busiest).toMatchObject({ name: "Key 0", allowed: 0, denied: 20 });
});

test("what a deleted key did stays, without its name", async () => {
  const { ctx, key } = own;
  await store(own, use(key.id, 0, 3));
  await createDenial(db(), { tenantId: ctx.tenant.id, keyId: key.id });
  await db().key.delete({ where: { id: key.id } });
  expect(await busiestKeys(ctx, "hour", "UTC")).toEqual([
    { id: key.id, kind: null, name: null, allowed: 3, denied: 0 },
  ]);
  expect(await recentDenials(ctx, null)).toMatchObject([{ keyId: key.id, keyName: null }]);
});

test("denials come newest first, of one key or of all", async () => {
  const { ctx, key } = own;
  const other = await newKey(own);
  const tenantId = ctx.tenant.id;
  for (let index = 0; index < 25; index++) {
    const at = new Date(NOW.getTime() + index);
    await createDenial(db(), { tenantId, keyId: key.id, at, address: `192.0.2.${index}`, count: index + 1 });
  }
  await createDenial(db(), { tenantId, keyId: other.id, at: NOW, address: "192.0.2.1", permission: "orders:read" });
  const shown = await recentDenials(ctx, key.id);
  expect(shown).toHaveLength(20);
  expect(shown[0]).toMatchObject({ count: 25, keyName: key.name, at: new Date(NOW.getTime() + 24) });
  expect(await recentDenials(ctx, other.id)).toMatchObject([{ address: "192.0.2.1", permission: "orders:read" }]);
  expect(await recentDenials(ctx, null)).toHaveLength(20);
});

test("nobody sees another tenant's usage, whatever they ask for", async () => {
  const { key } = own;
  await store(own, use(key.id, 0, 7));
  await createDenial(db(), { tenantId: own.ctx.tenant.id, keyId: key.id });
  const { ctx } = stranger;
  for (const keyId of [key.id, "nosuchkey", "", null]) {
    for (const range of USAGE_RANGES) {
      expect(totalsOf(await readUsage(ctx, keyId, range, "UTC"))).toEqual({ allowed: 0, denied: 0, counts: {} });
    }
    expect(await recentDenials(ctx, keyId)).toEqual([]);
  }
  expect(await busiestKeys(ctx, "month", "UTC")).toEqual([]);
  for (const keyId of [key.id, "nosuchkey"]) {
    await expect(exportUsage(ctx, keyId, "day", "UTC")).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("the export has a row for every bar and a column for every outcome", async () => {
  const { ctx, key } = own;
  await store(own, use(key.id, 2 * HOUR, 3), use(key.id, 2 * HOUR, 2, "key_expired"));
  const lines = (await text(await exportUsage(ctx, key.id, "day", "UTC"))).trim().split("\r\n");
  expect(lines[0]).toMatch(/^Begins,Allowed,Guessing throttled,Unknown key,Key revoked,/);
  expect(lines).toHaveLength(25);
  expect(lines.filter((line) => /[1-9]/.test(line.slice(25)))).toEqual([
    expect.stringMatching(/^2030-06-15T10:00:00.000Z,3,0,0,0,0,2,0/),
  ]);
});
