import type { Pool } from "pg";

export const TRIM_MS = 60_000;

/** What models cost is kept for more than a year, so that months can be compared with those of the year before. */
const KEPT_COSTS_DAYS = 400;

/** The console's longest range is 30 days; it reads minutes for the last hour only. Requests are repeated within a day. */
const KEPT = [
  { table: "usage_minute", time: "minute", days: 2 },
  { table: "usage_hour", time: "hour", days: 90 },
  { table: "ai_usage_hour", time: "hour", days: KEPT_COSTS_DAYS },
  { table: "ai_spend", time: "month", days: KEPT_COSTS_DAYS },
  { table: "denial", time: "at", days: 30 },
  { table: "usage_batch", time: "at", days: 1 },
  { table: "submission", time: "at", days: 1 },
];

const BATCH = 5_000;

/** Removes what has been kept for long enough, a little at a time. Verifiers that do so at once share the work. */
export async function trimExpired(pool: Pool): Promise<void> {
  for (const { table, time, days } of KEPT) {
    for (let removed: number | null = BATCH; removed === BATCH; ) {
      ({ rowCount: removed } = await pool.query(`
        DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM ${table} WHERE ${time} < now() - interval '${days} days'
          ORDER BY ${time} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED))`));
    }
  }
}
