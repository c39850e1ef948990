import type { ClientBase, Pool } from "pg";
import { OUTCOMES } from "@/lib/domain/decision";
import { explainDenial } from "@/lib/domain/denial";
import type { Tally } from "./tally";

export interface Batch {
  /** Grows from one batch of a writer to the next. */
  number: number;
  tallies: readonly Tally[];
}

/** How many denials of a key are kept. */
const KEPT_DENIALS = 50;

/**
 * Adds a batch to what is stored, once: one whose commit was lost on the way back may be sent again.
 *
 * Several verifiers add to the same rows. Each statement takes its rows in one order, and the statements follow each other
 * in one order, so nobody waits in a circle. Keys come last, because people who change one wait for it.
 *
 * @throws when it was not written, or nobody knows
 */
export async function writeBatch(pool: Pool, writer: string, { number, tallies }: Batch): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    if (await claim(client, writer, number)) {
      await addCounts(client, tallies);
      await addDenials(client, tallies);
      await setLastUse(client, tallies);
    }
    await client.query("COMMIT");
    client.release();
  } catch (error) {
    // Without its connection, a transaction in an unknown state comes to an end.
    client.release(true);
    throw error;
  }
}

/** @returns whether this batch is new */
async function claim(client: ClientBase, writer: string, number: number): Promise<boolean> {
  const { rowCount } = await client.query({
    name: "usage-claim",
    text: `
      INSERT INTO usage_batch AS b (writer, number, at) VALUES ($1, $2, now())
      ON CONFLICT (writer) DO UPDATE SET number = excluded.number, at = excluded.at WHERE b.number < excluded.number`,
    values: [writer, number],
  });
  return rowCount === 1;
}

async function addCounts(client: ClientBase, tallies: readonly Tally[]): Promise<void> {
  const counts = tallies.flatMap(({ tenantId, keyId, minute, counts }) =>
    OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => {
      return { tenantId, keyId, minute, outcome, count: counts[outcome] };
    }),
  );
  const values = [
    counts.map(({ tenantId }) => tenantId),
    counts.map(({ keyId }) => keyId),
    counts.map(({ minute }) => minute),
    counts.map(({ outcome }) => outcome),
    counts.map(({ count }) => count),
  ];
  for (const unit of ["minute", "hour"]) {
    await client.query({
      name: `usage-${unit}`,
      text: `
        INSERT INTO usage_${unit} AS u (tenant_id, key_id, ${unit}, outcome, count)
        SELECT tenant_id, coalesce(key_id, ''), at, outcome, sum(count)
        FROM (
          SELECT tenant_id, key_id, date_trunc('${unit}', to_timestamp(ms / 1000), 'UTC') AS at, outcome, count
          FROM unnest($1::text[], $2::text[], $3::float8[], $4::text[], $5::int8[]) AS c (tenant_id, key_id, ms, outcome, count)
        ) AS counted
        GROUP BY GROUPING SETS ((tenant_id, at, outcome, key_id), (tenant_id, at, outcome))
        ORDER BY 1, 2, 3, 4
        ON CONFLICT (tenant_id, key_id, ${unit}, outcome) DO UPDATE SET count = u.count + excluded.count`,
      values,
    });
  }
}

async function addDenials(client: ClientBase, tallies: readonly Tally[]): Promise<void> {
  const denials = tallies.flatMap(({ denials }) => denials);
  if (denials.length === 0) return;
  const tenantIds = denials.map(({ record }) => record.tenantId);
  const keyIds = denials.map(({ record }) => record.keyId);
  await client.query({
    name: "usage-denials",
    text: `
      INSERT INTO denial (tenant_id, key_id, at, reason, address, permission, explanation, count)
      SELECT tenant_id, key_id, to_timestamp(ms / 1000), reason, address, permission, explanation, count
      FROM unnest($1::text[], $2::text[], $3::float8[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int8[])
        AS d (tenant_id, key_id, ms, reason, address, permission, explanation, count)`,
    values: [
      tenantIds,
      keyIds,
      denials.map(({ at }) => at),
      denials.map(({ refusal }) => refusal.reason),
      denials.map(({ address }) => address ?? null),
      denials.map(({ permission }) => permission),
      denials.map(({ refusal, record, ...asked }) => explainDenial(refusal, record, asked)),
      denials.map(({ count }) => count),
    ],
  });
  // What another verifier is removing is no longer of interest.
  await client.query({
    name: "usage-old-denials",
    text: `
      WITH old AS (
        SELECT d.id
        FROM (SELECT DISTINCT tenant_id, key_id FROM unnest($1::text[], $2::text[]) AS k (tenant_id, key_id)) AS k
        CROSS JOIN LATERAL (
          SELECT id FROM denial WHERE tenant_id = k.tenant_id AND key_id = k.key_id
          ORDER BY at DESC, id DESC OFFSET ${KEPT_DENIALS}
        ) AS o
        JOIN denial d ON d.id = o.id
        FOR UPDATE OF d SKIP LOCKED
      )
      DELETE FROM denial USING old WHERE denial.id = old.id`,
    values: [tenantIds, keyIds],
  });
}

async function setLastUse(client: ClientBase, tallies: readonly Tally[]): Promise<void> {
  const uses = tallies.filter(({ usedAt }) => usedAt > 0);
  if (uses.length === 0) return;
  await client.query({
    name: "usage-last",
    text: `
      WITH used AS (
        SELECT k.id, u.at, u.address
        FROM (
          SELECT DISTINCT ON (id) id, to_timestamp(ms / 1000) AS at, address
          FROM unnest($1::text[], $2::float8[], $3::text[]) AS u (id, ms, address)
          ORDER BY id, ms DESC
        ) AS u
        JOIN "key" k ON k.id = u.id
        ORDER BY k.id FOR NO KEY UPDATE OF k)
      UPDATE "key" k SET last_used_at = used.at, last_used_address = used.address
      FROM used
      WHERE k.id = used.id AND (k.last_used_at IS NULL OR k.last_used_at < used.at)`,
    values: [uses.map(({ keyId }) => keyId), uses.map(({ usedAt }) => usedAt), uses.map(({ usedFrom }) => usedFrom)],
  });
}
