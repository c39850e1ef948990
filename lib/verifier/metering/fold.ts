import type { Pool } from "pg";

export const FOLD_MS = 1_000;

/** Adding up takes a twentieth of the database's time at the most: this many times as long as it took, it rests. */
const REST = 19;
/** One that has taken it on and then ended keeps others from it for this long. */
const CLAIM_SECONDS = 60;
/** Batches in a transaction. */
const BATCHES = 500;
/** Keys in a transaction, so that it is over soon: people who change one wait for it. */
const KEYS = 500;

/**
 * Adds the journal up: into the counts that charts read, by minute and by hour, and into the last use of keys. One verifier
 * at a time does it, whoever comes first when it is due: each second while there is little to do, and seldom while there
 * is much, which is when one sum stands for many batches.
 */
export async function foldUsage(pool: Pool): Promise<void> {
  if (!(await claim(pool))) return;
  const begun = performance.now();
  await foldAll(pool);
  const seconds = Math.max(FOLD_MS, REST * (performance.now() - begun)) / 1000;
  await pool.query("UPDATE usage_fold SET due_at = now() + make_interval(secs => $1)", [seconds]);
}

/** Adds up what there is, due or not: for a process that ends. */
export async function foldAll(pool: Pool): Promise<void> {
  while ((await addUp(pool)) === BATCHES);
  while ((await setLastUse(pool)) === KEYS);
}

async function claim(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "usage-fold-claim",
    text: `
      UPDATE usage_fold SET due_at = now() + interval '${CLAIM_SECONDS} seconds'
      WHERE due_at <= now() AND (EXISTS (SELECT FROM usage_journal) OR EXISTS (SELECT FROM usage_last))`,
  });
  return rowCount === 1;
}

const sums = (unit: "minute" | "hour") => `
  INSERT INTO usage_${unit} AS u (tenant_id, key_id, ${unit}, outcome, count)
  SELECT tenant, coalesce(key, ''), ${unit}, outcome, sum(count)
  FROM (SELECT tenant, key, date_trunc('${unit}', at, 'UTC') AS ${unit}, outcome, count FROM counted) AS c
  GROUP BY GROUPING SETS ((tenant, ${unit}, outcome, key), (tenant, ${unit}, outcome))
  ORDER BY 1, 2, 3, 4
  ON CONFLICT (tenant_id, key_id, ${unit}, outcome) DO UPDATE SET count = u.count + excluded.count`;

/**
 * Two that do this at once take different batches, and their rows in one order, so that neither waits in a circle.
 *
 * @returns how many batches there were, BATCHES at the most
 */
async function addUp(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ batches: number }>({
    name: "usage-add-up",
    text: `
      WITH taken AS (
        DELETE FROM usage_journal WHERE id IN (
          SELECT id FROM usage_journal ORDER BY id LIMIT ${BATCHES} FOR UPDATE SKIP LOCKED)
        RETURNING tenant_ids, key_ids, outcomes, counts, times, addresses
      ), counted AS MATERIALIZED (
        SELECT e.*, to_timestamp(e.ms / 1000.0) AS at
        FROM taken, unnest(tenant_ids, key_ids, outcomes, counts, times, addresses)
          AS e (tenant, key, outcome, count, ms, address)
      ), minutes AS (${sums("minute")}
      ), hours AS (${sums("hour")}
      ), uses AS (
        INSERT INTO usage_last AS l (key_id, at, address)
        SELECT DISTINCT ON (key) key, at, address FROM counted WHERE outcome = 'allowed' ORDER BY key, ms DESC
        ON CONFLICT (key_id) DO UPDATE SET at = excluded.at, address = excluded.address WHERE l.at < excluded.at
      )
      SELECT count(*)::int AS batches FROM taken`,
  });
  return rows[0]?.batches ?? 0;
}

/** @returns how many keys there were, KEYS at the most */
async function setLastUse(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ keys: number }>({
    name: "usage-last",
    text: `
      WITH used AS (
        DELETE FROM usage_last WHERE key_id IN (
          SELECT key_id FROM usage_last ORDER BY key_id LIMIT ${KEYS} FOR UPDATE SKIP LOCKED)
        RETURNING key_id, at, address
      ), locked AS (
        SELECT k.id, u.at, u.address FROM used u JOIN "key" k ON k.id = u.key_id ORDER BY k.id FOR NO KEY UPDATE OF k
      ), changed AS (
        UPDATE "key" k SET last_used_at = l.at, last_used_address = l.address
        FROM locked l WHERE k.id = l.id AND (k.last_used_at IS NULL OR k.last_used_at < l.at)
      )
      SELECT count(*)::int AS keys FROM used`,
  });
  return rows[0]?.keys ?? 0;
}
