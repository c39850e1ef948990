import { type ClientBase, DatabaseError, type Pool } from "pg";
import { explainDenial } from "@/lib/domain/denial";
import type { Denial, Tally } from "./tally";

export interface Batch {
  /** Grows from one batch of a writer to the next. */
  readonly number: number;
  /** What usage_journal has of each, as text joined by commas, in the order of its columns: schema.prisma says what they are. */
  readonly columns: readonly Buffer[];
  readonly denials: readonly Denial[];
  /** How many keys, and how many verifications. */
  readonly keys: number;
  readonly requests: number;
}

/**
 * Copies what there is of each: keys go on counting.
 *
 * @param minute when it began, in milliseconds since 1970
 */
export function toBatch(number: number, minute: number, tallies: readonly Tally[]): Batch {
  const tenantIds: string[] = [];
  const keyIds: string[] = [];
  const outcomes: string[] = [];
  const counts: number[] = [];
  const times: number[] = [];
  const addresses: (string | null)[] = [];
  const add = ({ tenantId, keyId }: Tally, outcome: string, count: number, time: number, address: string | null) => {
    tenantIds.push(tenantId);
    keyIds.push(keyId);
    outcomes.push(outcome);
    counts.push(count);
    times.push(time);
    addresses.push(address);
  };
  for (const tally of tallies) {
    const { allowed, usedAfter, usedFrom, denied } = tally;
    if (allowed > 0) add(tally, "allowed", allowed, minute + usedAfter, usedFrom);
    if (denied) for (const [reason, count] of Object.entries(denied.counts)) add(tally, reason, count, minute, null);
  }
  return {
    number,
    // Joined, because to quote each of an array's elements would keep verifications waiting. None of them can have a comma. As
    // bytes, because long strings reach V8's old generation, and collecting that again and again would keep them waiting, too.
    columns: [tenantIds, keyIds, outcomes, counts, times, addresses].map((column) => Buffer.from(column.join())),
    denials: tallies.flatMap(({ denied }) => denied?.denials ?? []),
    keys: tallies.length,
    requests: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** How many denials of a key are kept. */
const KEPT_DENIALS = 50;

/**
 * Puts a batch where no crash can lose it, once: one whose commit was lost on the way back may be sent again. It costs the
 * database a row, where adding it up costs three rows a key: that is done later, for many batches together, in fold.ts.
 *
 * @throws when it was not written, or nobody knows
 */
export async function writeBatch(pool: Pool, writer: string, batch: Batch): Promise<void> {
  if (batch.denials.length === 0) {
    await addEntries(pool, writer, batch);
    return;
  }
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    if (await addEntries(client, writer, batch)) await addDenials(client, batch.denials);
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

const CLAIM = `
  INSERT INTO usage_batch AS b (writer, number, at) VALUES ($1, $2, now())
  ON CONFLICT (writer) DO UPDATE SET number = excluded.number, at = excluded.at WHERE b.number < excluded.number`;

/** @returns whether this batch is new */
export async function claimBatch(client: ClientBase, writer: string, number: number): Promise<boolean> {
  const { rowCount } = await client.query({ name: "usage-claim", text: CLAIM, values: [writer, number] });
  return rowCount === 1;
}

/** @returns whether this batch is new */
async function addEntries(
  client: Pick<ClientBase, "query">,
  writer: string,
  { number, columns }: Batch,
): Promise<boolean> {
  // A single null leads to an empty array, which `unnest` makes as long as the others.
  const { rowCount } = await client.query({
    name: "usage-journal",
    text: `
      WITH claimed AS (${CLAIM} RETURNING writer)
      INSERT INTO usage_journal (tenant_ids, key_ids, outcomes, counts, times, addresses)
      SELECT string_to_array($3, ','), string_to_array($4, ','), string_to_array($5, ','), string_to_array($6, ',')::int8[],
             string_to_array($7, ',')::int8[], string_to_array($8, ',', '')
      FROM claimed`,
    values: [writer, number, ...columns],
  });
  return rowCount === 1;
}

async function addDenials(client: ClientBase, denials: readonly Denial[]): Promise<void> {
  const tenantIds = denials.map(({ key }) => key.tenantId);
  const keyIds = denials.map(({ key }) => key.keyId);
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
      denials.map(({ refusal, key, ...asked }) => explainDenial(refusal, key, asked)),
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
