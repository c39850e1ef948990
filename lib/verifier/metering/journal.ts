import { type ClientBase, DatabaseError, type Pool } from "pg";
import type { Outcome } from "@/lib/domain/decision";
import { explainDenial } from "@/lib/domain/denial";
import type { Tally } from "./tally";

export interface Batch {
  /** Grows from one batch of a writer to the next. */
  number: number;
  tallies: readonly Tally[];
}

/** What the journal keeps of a tally: columns of `usage_journal.entries`, which fold.ts reads. */
interface Entry {
  tenant: string;
  key: string;
  /** Milliseconds since 1970, as `used`. */
  minute: number;
  counts: Partial<Record<Outcome, number>>;
  /** 0 where the key was not let in. */
  used: number;
  address: string | null;
}

/** How many denials of a key are kept. */
const KEPT_DENIALS = 50;

/**
 * Puts a batch where no crash can lose it, once: one whose commit was lost on the way back may be sent again. It costs the
 * database a row, where adding it up costs three rows a key: that is done later, for many batches together, in fold.ts.
 *
 * @throws when it was not written, or nobody knows
 */
export async function writeBatch(pool: Pool, writer: string, { number, tallies }: Batch): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    if (await claimBatch(client, writer, number)) {
      await addEntries(client, tallies);
      await addDenials(client, tallies);
    }
    await client.query("COMMIT");
    client.release();
  } catch (error) {
    // Without its connection, a transaction in an unknown state comes to an end.
    client.release(true);
    throw error;
  }
}

/**
 * A data exception or a violated constraint (https://www.postgresql.org/docs/current/errcodes-appendix.html): the same rows
 * would be refused again, for ever.
 */
export const isRefused = (error: unknown): boolean => error instanceof DatabaseError && /^2[23]/.test(error.code ?? "");

/** @returns whether this batch is new */
export async function claimBatch(client: ClientBase, writer: string, number: number): Promise<boolean> {
  const { rowCount } = await client.query({
    name: "usage-claim",
    text: `
      INSERT INTO usage_batch AS b (writer, number, at) VALUES ($1, $2, now())
      ON CONFLICT (writer) DO UPDATE SET number = excluded.number, at = excluded.at WHERE b.number < excluded.number`,
    values: [writer, number],
  });
  return rowCount === 1;
}

async function addEntries(client: ClientBase, tallies: readonly Tally[]): Promise<void> {
  const entries = tallies.map(({ key: { record }, minute, allowed, usedAfter, usedFrom, denied }): Entry => {
    return {
      tenant: record.tenantId,
      key: record.keyId,
      minute,
      counts: { ...(allowed > 0 && { allowed }), ...denied?.counts },
      used: allowed > 0 ? minute + usedAfter : 0,
      address: usedFrom,
    };
  });
  await client.query({
    name: "usage-journal",
    text: "INSERT INTO usage_journal (entries) VALUES ($1)",
    values: [JSON.stringify(entries)],
  });
}

async function addDenials(client: ClientBase, tallies: readonly Tally[]): Promise<void> {
  const denials = tallies.flatMap(({ denied }) => denied?.denials ?? []);
  if (denials.length === 0) return;
  const tenantIds = denials.map(({ record }) => record.tenantId);
  const keyIds = denials.map(({ record }) => record.keyId);
  await client.query({
    name: "usage-denials",
    text: `
      INSERT INTO denial AS d (tenant_id, key_id, at, reason, address, permission, explanation, count)
      SELECT tenant_id, key_id, to_timestamp(max(ms) / 1000), reason, address, permission, explanation, sum(count)
      FROM unnest($1::text[], $2::text[], $3::float8[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int8[])
        AS n (tenant_id, key_id, ms, reason, address, permission, explanation, count)
      GROUP BY tenant_id, key_id, reason, address, permission, explanation
      ORDER BY tenant_id, key_id, reason, address, permission, explanation
      ON CONFLICT (tenant_id, key_id, reason, address, permission, md5(explanation))
        DO UPDATE SET at = greatest(d.at, excluded.at), count = d.count + excluded.count`,
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
