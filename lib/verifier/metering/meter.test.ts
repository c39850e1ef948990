import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Decision, DenialReason, KeyRecord } from "@/lib/domain/decision";
import { createTestDatabase } from "@/lib/testing/database";
import { keyRecord } from "@/lib/testing/key-record";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { foldAll, foldUsage } from "./fold";
import { toBatch, writeBatch } from "./journal";
import { Meter } from "./meter";
import { trimExpired } from "./retention";
import type { Metered } from "./tally";

const url = await createTestDatabase();
const pool = new Pool({ connectionString: url, options: "-c lock_timeout=1000" });
afterAll(() => pool.end());

const NOON = Date.parse("2030-06-15T12:00:00Z");
const MINUTE = 60_000;
const ALLOWED: Decision = { allowed: true };
const denied = (
  reason: Exclude<DenialReason, "model_not_allowed" | "budget_exhausted" | "rate_limited" | "guessing_throttled">,
): Decision => ({ allowed: false, reason });
const ASKED = { door: "tenant" as const, address: "192.0.2.1", permission: null };

/** A verifier's meter, with the keys that it has in memory. */
class TestMeter {
  readonly #meter: Meter;
  readonly #keys = new Map<KeyRecord, Metered>();

  constructor(writer: string) {
    this.#meter = new Meter(pool, writer);
  }

  count(record: KeyRecord, ...rest: [decision: Decision, asked: Parameters<Meter["count"]>[2], now: number]): void {
    const key = this.#keys.get(record) ?? { ...record, allowed: 0, usedAfter: 0, usedFrom: null, denied: null };
    this.#keys.set(record, key);
    this.#meter.count(key, ...rest);
  }

  get lost(): number {
    return this.#meter.lost;
  }

  /** Into the journal only. */
  write = () => this.#meter.flush();

  async flush(): Promise<void> {
    await this.write();
    await foldAll(pool);
  }

  async drain(): Promise<void> {
    await this.#meter.drain();
    await foldAll(pool);
  }
}

let tenant: { id: string; name: string };
let groupId: string;
beforeAll(async () => {
  tenant = await createTenant(db());
  groupId = (await createGroup(db(), { tenantId: tenant.id })).id;
});

async function newRecord(): Promise<KeyRecord> {
  const key = await createKey(db(), { tenantId: tenant.id, groupId });
  return keyRecord({ keyId: key.id, keyName: key.name, tenantId: tenant.id, tenantName: tenant.name });
}

/** What is stored of a key, as `minute outcome count`. */
async function minutesOf(keyId: string): Promise<string[]> {
  const rows = await db().usageMinute.findMany({ where: { keyId }, orderBy: [{ minute: "asc" }, { outcome: "asc" }] });
  return rows.map(({ minute, outcome, count }) => `${minute.toISOString().slice(11, 16)} ${outcome} ${count}`);
}

const denialsOf = (keyId: string) =>
  db().denial.findMany({ where: { keyId }, orderBy: [{ at: "asc" }, { id: "asc" }] });

test("verifiers add to each other's counts, by key, minute and outcome", async () => {
  const records = [await newRecord(), await newRecord(), await newRecord()];
  const meters = ["one", "two", "three", "four"].map((writer) => new TestMeter(writer));
  const decisions = [ALLOWED, ALLOWED, denied("address_not_allowed"), denied("key_expired")];
  for (let round = 0; round < 5; round++) {
    for (const meter of meters) {
      for (const record of records) {
        for (const decision of decisions) meter.count(record, decision, ASKED, NOON + round * MINUTE);
      }
    }
    await Promise.all(meters.map((meter) => meter.flush()));
  }
  for (const { keyId } of records) {
    expect(await minutesOf(keyId)).toEqual(
      [0, 1, 2, 3, 4].flatMap((minute) => [
        `12:0${minute} address_not_allowed 4`,
        `12:0${minute} allowed 8`,
        `12:0${minute} key_expired 4`,
      ]),
    );
    const hours = await db().usageHour.findMany({ where: { keyId }, orderBy: { outcome: "asc" } });
    expect(hours.map(({ outcome, count }) => [outcome, Number(count)])).toEqual([
      ["address_not_allowed", 20],
      ["allowed", 40],
      ["key_expired", 20],
    ]);
    expect(hours.every(({ hour }) => hour.getTime() === NOON)).toBe(true);
  }
  const totals = await db().usageHour.findMany({ where: { tenantId: tenant.id, keyId: "", hour: new Date(NOON) } });
  expect(totals.map(({ outcome, count }) => `${outcome} ${count}`).sort()).toEqual([
    "address_not_allowed 60",
    "allowed 120",
    "key_expired 60",
  ]);
});

test("a key's last use is the last time it was let in, whoever writes it", async () => {
  const record = await newRecord();
  const [early, late] = [new TestMeter("early"), new TestMeter("late")];
  late.count(record, ALLOWED, { ...ASKED, address: "192.0.2.3" }, NOON + 3 * MINUTE);
  late.count(record, denied("key_revoked"), { ...ASKED, address: "192.0.2.9" }, NOON + 4 * MINUTE);
  early.count(record, ALLOWED, { ...ASKED, address: "192.0.2.1" }, NOON + MINUTE);
  early.count(record, ALLOWED, { ...ASKED, address: "192.0.2.2" }, NOON + 2 * MINUTE);
  const lastUse = () =>
    db().key.findUniqueOrThrow({
      where: { id: record.keyId },
      select: { lastUsedAt: true, lastUsedAddress: true },
    });
  await early.flush();
  expect(await lastUse()).toEqual({ lastUsedAt: new Date(NOON + 2 * MINUTE), lastUsedAddress: "192.0.2.2" });
  await late.flush();
  await early.flush();
  expect(await lastUse()).toEqual({ lastUsedAt: new Date(NOON + 3 * MINUTE), lastUsedAddress: "192.0.2.3" });
});

test("what could not be written is kept, counts on, and is written once", async () => {
  const record = await newRecord();
  const meter = new TestMeter("patient");
  const count = (at: number) => meter.count(record, ALLOWED, ASKED, at);
  await db().$executeRaw`ALTER TABLE denial RENAME TO denial_away`;
  try {
    count(NOON);
    meter.count(record, denied("key_expired"), ASKED, NOON);
    await expect(meter.flush()).rejects.toThrow();
    count(NOON);
    count(NOON + MINUTE);
    await expect(meter.flush()).rejects.toThrow();
    expect(await minutesOf(record.keyId)).toEqual([]);
  } finally {
    await db().$executeRaw`ALTER TABLE denial_away RENAME TO denial`;
  }
  count(NOON + MINUTE);
  await meter.drain();
  expect(await minutesOf(record.keyId)).toEqual(["12:00 allowed 2", "12:00 key_expired 1", "12:01 allowed 2"]);
  expect(await denialsOf(record.keyId)).toHaveLength(1);
});

describe("what the database refuses for what it is", () => {
  /** No NUL can be stored. */
  const refused = { allowed: false, reason: "model_not_allowed", model: "x\0y", obstacle: "unknown" } as const;

  test("denials are dropped, but counted, and nothing waits behind them", async () => {
    const record = await newRecord();
    const meter = new TestMeter("refused denials");
    meter.count(record, refused, ASKED, NOON);
    meter.count(record, ALLOWED, ASKED, NOON);
    await meter.flush();
    meter.count(record, denied("key_expired"), ASKED, NOON + MINUTE);
    await meter.flush();
    expect(await minutesOf(record.keyId)).toEqual([
      "12:00 allowed 1",
      "12:00 model_not_allowed 1",
      "12:01 key_expired 1",
    ]);
    expect(await denialsOf(record.keyId)).toMatchObject([{ reason: "key_expired" }]);
  });

  test("counts are lost, and told to be", async () => {
    const record = await newRecord();
    const meter = new TestMeter("refused counts");
    await db().$executeRaw`ALTER TABLE usage_journal ADD CONSTRAINT nothing CHECK (false) NOT VALID`;
    try {
      for (const decision of [ALLOWED, ALLOWED, denied("key_expired")]) meter.count(record, decision, ASKED, NOON);
      await meter.write();
    } finally {
      await db().$executeRaw`ALTER TABLE usage_journal DROP CONSTRAINT nothing`;
    }
    expect(meter.lost).toBe(3);
    meter.count(record, ALLOWED, ASKED, NOON + MINUTE);
    await meter.flush();
    expect(await minutesOf(record.keyId)).toEqual(["12:01 allowed 1"]);
  });
});

test("a batch that is sent again because nobody knows what became of it is not counted twice", async () => {
  const record = await newRecord();
  const tally = { ...record, allowed: 7, usedAfter: 0, usedFrom: null, denied: null };
  for (const number of [1, 1]) await writeBatch(pool, "uncertain", toBatch(number, NOON, [tally]));
  await foldAll(pool);
  for (const number of [1, 2]) await writeBatch(pool, "uncertain", toBatch(number, NOON, [tally]));
  await foldAll(pool);
  expect(await minutesOf(record.keyId)).toEqual(["12:00 allowed 14"]);
});

describe("the journal of a verifier that has ended", () => {
  const dueIn = async () => {
    const [row] = await db().$queryRaw<{ seconds: number }[]>`
      SELECT extract(epoch FROM due_at - now())::float8 AS seconds FROM usage_fold`;
    return row?.seconds ?? 0;
  };
  const makeDue = () => db().$executeRaw`UPDATE usage_fold SET due_at = now() - interval '1 second'`;

  test("is added up by another, once and when it is due", async () => {
    const record = await newRecord();
    const meter = new TestMeter("ended");
    for (const at of [NOON, NOON + MINUTE, NOON + MINUTE]) {
      meter.count(record, ALLOWED, ASKED, at);
      await meter.write();
    }
    await db().$executeRaw`UPDATE usage_fold SET due_at = now() + interval '1 hour'`;
    await foldUsage(pool);
    expect(await minutesOf(record.keyId)).toEqual([]);
    await makeDue();
    await Promise.all([foldUsage(pool), foldUsage(pool), foldUsage(pool)]);
    expect(await minutesOf(record.keyId)).toEqual(["12:00 allowed 1", "12:01 allowed 2"]);
    expect(await dueIn()).toBeGreaterThan(0);
  });

  test("waits while it can't be added up, and loses nothing", async () => {
    const record = await newRecord();
    const meter = new TestMeter("unlucky");
    meter.count(record, ALLOWED, ASKED, NOON);
    await meter.write();
    await makeDue();
    await db().$executeRaw`ALTER TABLE usage_hour RENAME TO usage_hour_away`;
    try {
      await expect(foldUsage(pool)).rejects.toThrow();
    } finally {
      await db().$executeRaw`ALTER TABLE usage_hour_away RENAME TO usage_hour`;
    }
    expect(await minutesOf(record.keyId)).toEqual([]);
    await makeDue();
    await foldUsage(pool);
    expect(await minutesOf(record.keyId)).toEqual(["12:00 allowed 1"]);
  });
});

test("a key that is deleted meanwhile holds nothing up", async () => {
  const [gone, here] = [await newRecord(), await newRecord()];
  const meter = new TestMeter("late to the deletion");
  for (const record of [gone, here]) meter.count(record, ALLOWED, ASKED, NOON);
  await db().key.delete({ where: { id: gone.keyId } });
  await meter.flush();
  expect(await minutesOf(here.keyId)).toEqual(["12:00 allowed 1"]);
});

test("a denial is noted with what was asked and why, as things stood", async () => {
  const record = { ...(await newRecord()), revokedAt: NOON - MINUTE };
  const meter = new TestMeter("noting");
  meter.count(record, denied("key_revoked"), { door: "tenant", address: "192.0.2.7", permission: "orders:read" }, NOON);
  meter.count(
    record,
    denied("key_revoked"),
    { door: "tenant", address: "192.0.2.7", permission: "orders:read" },
    NOON + 5,
  );
  meter.count(record, denied("address_not_allowed"), { door: "tenant", address: null, permission: null }, NOON + 6);
  meter.count(
    record,
    denied("address_not_allowed"),
    { door: "tenant", address: undefined, permission: null },
    NOON + 7,
  );
  const limit = { name: "tenant-day", counter: "tenant:day", max: 1_000, windowSeconds: 86_400 } as const;
  const limited = { allowed: false, reason: "rate_limited", exhausted: { limit, retryAfterSeconds: 9 } } as const;
  meter.count(record, limited, ASKED, NOON + 8);
  await meter.flush();
  expect(await denialsOf(record.keyId)).toMatchObject([
    {
      tenantId: tenant.id,
      at: new Date(NOON + 5),
      reason: "key_revoked",
      address: "192.0.2.7",
      permission: "orders:read",
      explanation: `The key ${record.keyName} was revoked on 2030-06-15 at 11:59 UTC.`,
      count: 2n,
    },
    { address: null, permission: null, count: 1n, explanation: expect.stringContaining("X-Forwarded-For") },
    { address: null, permission: null, count: 1n, explanation: expect.stringContaining("named no address") },
    { reason: "rate_limited", explanation: expect.stringContaining("1,000 requests that one day allows") },
  ]);
});

test("a flood of denials is counted, and fills neither memory nor the table", async () => {
  const record = await newRecord();
  const meter = new TestMeter("flooded");
  for (let second = 0; second < 20; second++) {
    for (let host = 0; host < 100; host++) {
      meter.count(
        record,
        denied("address_not_allowed"),
        { ...ASKED, address: `198.51.${second}.${host}` },
        NOON + second,
      );
    }
    await meter.flush();
  }
  expect(await minutesOf(record.keyId)).toEqual(["12:00 address_not_allowed 2000"]);
  const kept = await denialsOf(record.keyId);
  expect(kept).toHaveLength(50);
  expect(kept.at(-1)?.address).toMatch(/^198\.51\.19\./);
  expect(kept[0]?.address).toMatch(/^198\.51\.10\./);
});

test("denials that are alike are one, however often they happen, and push out no others", async () => {
  const record = await newRecord();
  const meters = [new TestMeter("persistent"), new TestMeter("persistent, too")];
  const again = (second: number) => NOON + second * 1_000;
  meters[0]?.count(record, denied("permission_missing"), { ...ASKED, permission: "orders:read" }, NOON);
  for (let second = 0; second < 60; second++) {
    for (const meter of meters) meter.count(record, denied("key_expired"), ASKED, again(second));
    await Promise.all(meters.map((meter) => meter.flush()));
  }
  expect(await denialsOf(record.keyId)).toMatchObject([
    { reason: "permission_missing", count: 1n, at: new Date(NOON) },
    { reason: "key_expired", count: 120n, at: new Date(again(59)) },
  ]);
});

test("many verifiers that write the same many keys do not stand in each other's way", async () => {
  const records = await Promise.all(Array.from({ length: 40 }, newRecord));
  const meters = Array.from({ length: 6 }, (_, index) => new TestMeter(`crowd ${index}`));
  for (let round = 0; round < 10; round++) {
    for (const [index, meter] of meters.entries()) {
      const order = index % 2 === 0 ? records : records.toReversed();
      for (const record of order) {
        for (const decision of [ALLOWED, denied("key_expired")]) meter.count(record, decision, ASKED, NOON);
      }
    }
    await Promise.all(meters.map((meter) => meter.flush()));
  }
  for (const { keyId } of records) {
    expect(await minutesOf(keyId)).toEqual(["12:00 allowed 60", "12:00 key_expired 60"]);
  }
});

test("old rows are removed, and nothing younger", async () => {
  const DAY = 86_400_000;
  const ago = (days: number) => new Date(Date.now() - days * DAY);
  const row = { tenantId: "retention", keyId: "retention", outcome: "allowed", count: 1n };
  const refusal = { ...row, reason: "key_expired", explanation: "", outcome: undefined };
  await db().usageMinute.createMany({ data: [3, 1].map((days) => ({ ...row, minute: ago(days) })) });
  await db().usageHour.createMany({ data: [91, 89].map((days) => ({ ...row, hour: ago(days) })) });
  await db().denial.createMany({ data: [31, 29].map((days) => ({ ...refusal, at: ago(days), address: `${days}` })) });
  await db().usageBatch.createMany({ data: [2, 0].map((days) => ({ writer: `${days}`, number: 1, at: ago(days) })) });
  const submission = { tenantId: "retention", callerId: "retention" };
  await db().submission.createMany({ data: [2, 0].map((days) => ({ ...submission, id: `${days}`, at: ago(days) })) });
  await Promise.all([trimExpired(pool), trimExpired(pool)]);
  const where = { keyId: "retention" };
  const ages = (days: number, rows: Date[]) =>
    expect(rows.map((at) => Math.round((Date.now() - at.getTime()) / DAY))).toEqual([days]);
  ages(
    1,
    (await db().usageMinute.findMany({ where })).map(({ minute }) => minute),
  );
  ages(
    89,
    (await db().usageHour.findMany({ where })).map(({ hour }) => hour),
  );
  ages(
    29,
    (await db().denial.findMany({ where })).map(({ at }) => at),
  );
  expect(await db().usageBatch.findMany({ where: { writer: { in: ["2", "0"] } } })).toMatchObject([{ writer: "0" }]);
  expect(await db().submission.findMany()).toMatchObject([{ id: "0" }]);
});
