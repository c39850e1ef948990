import type { DenialReason, Outcome } from "@/lib/domain/decision";
import type { BusyKey, DenialEvent, OutcomeCounts } from "@/lib/domain/usage";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

/** What is counted by minute is kept for two days, what is counted by hour for 90. */
export type UsageUnit = "minute" | "hour";

const TABLES = {
  minute: { table: Prisma.sql`usage_minute`, at: Prisma.sql`minute` },
  hour: { table: Prisma.sql`usage_hour`, at: Prisma.sql`hour` },
};

/**
 * One range of the primary key: as many rows as the range has units, whatever else is stored.
 *
 * @param keyId null for all keys of the tenant together
 * @param starts ascending; the last span is open
 * @returns counts for each of the spans
 */
export async function findUsage(
  db: Db,
  tenantId: string,
  keyId: string | null,
  unit: UsageUnit,
  starts: readonly Date[],
): Promise<OutcomeCounts[]> {
  const { table, at } = TABLES[unit];
  const times = starts.map((start) => start.toISOString());
  const rows = await db.$queryRaw<{ span: number; outcome: Outcome; count: number }[]>`
    SELECT width_bucket(${at}, ${times}::timestamptz[]) AS span, outcome, sum(count)::float8 AS count
    FROM ${table}
    WHERE tenant_id = ${tenantId} AND key_id = ${keyId ?? ""} AND ${at} >= ${times[0]}::timestamptz
    GROUP BY 1, 2`;
  const spans: OutcomeCounts[] = starts.map(() => ({}));
  for (const { span, outcome, count } of rows) {
    const counts = spans[span - 1];
    if (counts) counts[outcome] = count;
  }
  return spans;
}

/** Of each hour so many rows are looked at. The keys that are first by estimate are then counted. */
const CANDIDATES_OF_HOUR = 20;
const CANDIDATES = 20;

/**
 * The keys with most requests, of those that were among the first of some hour. An index alone has them in that order, so
 * that the cost grows with the hours and not with the keys.
 */
export async function findBusiestKeys(
  db: Db,
  tenantId: string,
  unit: UsageUnit,
  from: Date,
  now: Date,
  take: number,
): Promise<BusyKey[]> {
  const { table, at } = TABLES[unit];
  return db.$queryRaw<BusyKey[]>`
    WITH candidate AS (
      SELECT key_id
      FROM generate_series(date_trunc('hour', ${from}::timestamptz, 'UTC'), ${now}::timestamptz, interval '1 hour') AS h (hour)
      CROSS JOIN LATERAL (
        SELECT key_id, magnitude FROM usage_hour
        WHERE tenant_id = ${tenantId} AND hour = h.hour AND key_id <> ''
        ORDER BY magnitude DESC LIMIT ${CANDIDATES_OF_HOUR}
      ) AS first
      GROUP BY key_id ORDER BY sum(exp(magnitude / 10.0)) DESC LIMIT ${CANDIDATES}
    )
    SELECT c.key_id AS id, k.kind, k.name, u.allowed, u.denied
    FROM candidate c
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(count) FILTER (WHERE outcome = 'allowed'), 0)::float8 AS allowed,
             coalesce(sum(count) FILTER (WHERE outcome <> 'allowed'), 0)::float8 AS denied
      FROM ${table} WHERE tenant_id = ${tenantId} AND key_id = c.key_id AND ${at} >= ${from}
    ) AS u
    LEFT JOIN "key" k ON k.id = c.key_id AND k.tenant_id = ${tenantId}
    WHERE u.allowed + u.denied > 0
    ORDER BY u.allowed + u.denied DESC, c.key_id LIMIT ${take}`;
}

/** @param keyId null for those of all keys */
export async function findDenials(
  db: Db,
  tenantId: string,
  keyId: string | null,
  take: number,
): Promise<DenialEvent[]> {
  const denials = await db.denial.findMany({
    where: { tenantId, ...(keyId !== null && { keyId }) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
    select: {
      id: true,
      keyId: true,
      at: true,
      reason: true,
      address: true,
      permission: true,
      explanation: true,
      count: true,
    },
  });
  const ids = [...new Set(denials.map((denial) => denial.keyId))];
  const keys = await db.key.findMany({
    where: { tenantId, id: { in: ids } },
    select: { id: true, kind: true, name: true },
  });
  const found = new Map(keys.map((key) => [key.id, key]));
  return denials.map((denial) => ({
    ...denial,
    id: String(denial.id),
    keyKind: found.get(denial.keyId)?.kind ?? null,
    keyName: found.get(denial.keyId)?.name ?? null,
    reason: denial.reason as DenialReason,
    count: Number(denial.count),
  }));
}
