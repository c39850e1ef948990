import { text } from "node:stream/consumers";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { ModelUseFilter, ModelUseRange } from "@/lib/domain/ai/model-use";
import type { Context } from "@/lib/domain/context";
import { env } from "@/lib/env";
import { NOW } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { newTenant } from "@/lib/testing/groups";
import { createAiKey, createModel, createModelUse, createUpstream } from "@/prisma/factories";
import { exportModelUse } from "./export-models";
import { largestShares, readBudget, readModelUse } from "./read-models";

await createTestDatabase();

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RANGES: ModelUseRange[] = ["day", "week", "month"];
const ALL: ModelUseFilter = { keyId: null, modelId: null };

/** A dollar in pico-dollars, and in micro-dollars. */
const PICOS = 1_000_000_000_000n;
const MICROS = 1_000_000;

let upstreamId: string;
let ctx: Context;
let keyId: string;
let large: string;
let small: string;
beforeAll(async () => {
  upstreamId = (await createUpstream(db(), env().PORTCULLIS_SECRET, { baseUrl: "http://upstream.example" })).id;
});
beforeEach(async () => {
  ctx = await newTenant();
  keyId = await newKey("Assistant");
  [large, small] = [await newModel("large"), await newModel("small")];
});

const newKey = async (name: string) => (await createAiKey(db(), { tenantId: ctx.tenant.id, name })).id;
const newModel = async (name: string) =>
  (await createModel(db(), { upstreamId, name: `${name} ${crypto.randomUUID()}` })).id;

type Use = Parameters<typeof createModelUse>[2][number];
const use = (ago: number, values: Partial<Use> = {}): Use => ({
  keyId,
  modelId: large,
  at: new Date(NOW.getTime() - ago),
  ...values,
});
const store = (...uses: Use[]) => createModelUse(db(), ctx.tenant.id, uses);

const requestsIn = async (filter: ModelUseFilter, range: ModelUseRange, timeZone = "UTC") =>
  (await readModelUse(ctx, filter, range, timeZone)).map(({ requests }) => requests).filter((count) => count > 0);

test("each range shows what falls into it, by key and by model", async () => {
  const other = await newKey("Other");
  await store(
    use(0, { requests: 1 }),
    use(5 * HOUR, { requests: 2 }),
    use(3 * DAY, { requests: 4, modelId: small }),
    use(20 * DAY, { requests: 8 }),
    use(40 * DAY, { requests: 16 }),
    use(0, { requests: 100, keyId: other }),
  );
  const shown = (filter: Partial<ModelUseFilter>) =>
    Promise.all(RANGES.map((range) => requestsIn({ ...ALL, ...filter }, range)));
  expect(await shown({})).toEqual([
    [2, 101],
    [4, 2, 101],
    [8, 4, 103],
  ]);
  expect(await shown({ keyId })).toEqual([
    [2, 1],
    [4, 2, 1],
    [8, 4, 3],
  ]);
  expect(await shown({ keyId, modelId: small })).toEqual([[], [4], [4]]);
});

test("a bar has the tokens and the cost of its requests, on the days of whoever looks", async () => {
  // 22:00 UTC of the day before, which is midnight in Berlin.
  const counts = { requests: 3, inputTokens: 1_000, outputTokens: 50 };
  await store(use(14 * HOUR, { ...counts, cost: 20_000n * PICOS + 500_000n }), use(15 * HOUR, { requests: 1 }));
  const days = async (zone: string) => (await readModelUse(ctx, ALL, "month", zone)).slice(-2);
  const [yesterday, today] = await days("Europe/Berlin");
  expect(yesterday).toMatchObject({ start: new Date("2030-06-13T22:00:00Z"), requests: 1, cost: 0 });
  expect(today).toEqual({ start: new Date("2030-06-14T22:00:00Z"), ...counts, cost: 20_000 * MICROS + 0.5 });
  expect((await days("UTC")).map(({ requests }) => requests)).toEqual([4, 0]);
});

test("the keys and models that cost most come first, then those that are used most", async () => {
  const keys = await Promise.all(Array.from({ length: 12 }, (_, index) => newKey(`Key ${index}`)));
  await store(
    ...keys.map((id, index) => use(HOUR, { keyId: id, requests: 100 - index, cost: BigInt(index) * PICOS })),
    use(HOUR, { modelId: small, requests: 500 }),
    use(2 * HOUR, { modelId: small, requests: 2 }),
    use(8 * DAY, { modelId: small, cost: 1_000n * PICOS }),
  );
  const shares = await largestShares(ctx, "key", ALL, "week", "UTC");
  expect(shares.map(({ name }) => name)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((index) => `Key ${index}`));
  expect(shares[0]).toEqual({
    id: keys[11],
    name: "Key 11",
    isDeleted: false,
    requests: 89,
    inputTokens: 0,
    outputTokens: 0,
    cost: 11 * MICROS,
  });
  expect(await largestShares(ctx, "model", { ...ALL, keyId }, "day", "UTC")).toMatchObject([
    { id: small, requests: 502 },
  ]);
  expect((await largestShares(ctx, "model", ALL, "month", "UTC")).map(({ id }) => id)).toEqual([small, large]);
});

test("what deleted keys and models did stays, under their last names", async () => {
  await store(use(0, { requests: 7 }), use(0, { keyId: "gone", requests: 1 }));
  const [event, actor] = [{ at: NOW, requestId: "request" }, { actorName: "Ada Admin" }];
  for (const [targetId, ...names] of [
    [keyId, "Assistant", "Helper"],
    [large, "large"],
  ]) {
    for (const targetName of names) {
      await db().auditEvent.create({ data: { ...event, ...actor, action: "key.edited", targetId, targetName } });
    }
  }
  await db().key.delete({ where: { id: keyId } });
  await db().model.delete({ where: { id: large } });
  expect(await largestShares(ctx, "key", ALL, "day", "UTC")).toMatchObject([
    { id: keyId, name: "Helper", isDeleted: true, requests: 7 },
    { id: "gone", name: null, isDeleted: true },
  ]);
  expect(await largestShares(ctx, "model", ALL, "day", "UTC")).toMatchObject([
    { id: large, name: "large", isDeleted: true, requests: 8 },
  ]);
  expect(await text(await exportModelUse(ctx, ALL, "day", "UTC"))).toContain(`,${keyId},Helper,${large},large,7,`);
});

test("the export has a row for each key and model of each bar, with exact costs", async () => {
  const [{ name: model } = { name: "" }] = await db().model.findMany({ where: { id: large }, select: { name: true } });
  await store(
    use(HOUR, { requests: 2, inputTokens: 30, outputTokens: 5, cost: 1n }),
    use(HOUR, { modelId: small, keyId: "gone" }),
    use(3 * HOUR, { cost: 12n * PICOS + PICOS / 2n }),
  );
  const export_ = async (filter: ModelUseFilter) =>
    (await text(await exportModelUse(ctx, filter, "day", "UTC"))).trim().split("\r\n").slice(1);
  const lines = await export_(ALL);
  expect(lines[0]).toBe(`2030-06-15T09:00:00.000Z,${keyId},Assistant,${large},${model},1,0,0,12.5`);
  expect(lines[1]).toBe(`2030-06-15T11:00:00.000Z,${keyId},Assistant,${large},${model},2,30,5,0.000000000001`);
  expect(lines[2]).toMatch(`2030-06-15T11:00:00.000Z,gone,,${small},small `);
  expect(lines).toHaveLength(3);
  expect(await export_({ keyId, modelId: null })).toEqual(lines.slice(0, 2));
});

test("a budget is compared with what was spent in this month alone", async () => {
  const spend = (ownerId: string, month: string, cost: bigint) =>
    db().aiSpend.create({ data: { ownerId, month: new Date(month), cost } });
  expect(await readBudget(ctx, keyId)).toEqual({ spent: 0, budget: null });
  await spend(keyId, "2030-06-01", 2n * PICOS);
  await spend(keyId, "2030-05-01", 7n * PICOS);
  await spend(ctx.tenant.id, "2030-06-01", 3n * PICOS);
  await db().key.update({ where: { id: keyId }, data: { monthlyBudget: 5 * MICROS } });
  await db().tenant.update({ where: { id: ctx.tenant.id }, data: { aiMonthlyBudget: 9 * MICROS } });
  expect(await readBudget(ctx, keyId)).toEqual({ spent: 2 * MICROS, budget: 5 * MICROS });
  expect(await readBudget(ctx, null)).toEqual({ spent: 3 * MICROS, budget: 9 * MICROS });
});

test("nobody sees another tenant's use, whatever they ask for", async () => {
  await store(use(0, { requests: 7, cost: PICOS }));
  const stranger = await newTenant();
  for (const id of [keyId, "nosuchkey", "", null]) {
    for (const range of RANGES) {
      const uses = await readModelUse(stranger, { keyId: id, modelId: null }, range, "UTC");
      expect(uses.every(({ requests, cost }) => requests === 0 && cost === 0)).toBe(true);
      for (const of of ["key", "model"] as const) {
        expect(await largestShares(stranger, of, { keyId: id, modelId: null }, range, "UTC")).toEqual([]);
      }
    }
    if (id === null) continue;
    const refusal = { code: "NOT_FOUND" };
    await expect(readBudget(stranger, id)).rejects.toMatchObject(refusal);
    await expect(exportModelUse(stranger, { keyId: id, modelId: null }, "day", "UTC")).rejects.toMatchObject(refusal);
  }
  const all = await text(await exportModelUse(stranger, ALL, "day", "UTC"));
  expect(all.trim().split("\r\n")).toHaveLength(1);
});
