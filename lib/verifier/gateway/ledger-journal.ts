import type { ClientBase, Pool } from "pg";
import { monthOf } from "@/lib/domain/ai/budget";
import { log } from "@/lib/log";
import { claimBatch, isRefused } from "@/lib/verifier/metering/journal";

/** What a key has asked of a model in one hour. */
export interface Entry {
  tenantId: string;
  keyId: string;
  modelId: string;
  /** Milliseconds since 1970. */
  hour: number;
  requests: number;
  input: number;
  output: number;
  /** Pico-dollars. */
  cost: bigint;
}

export interface Batch {
  /** Grows from one batch of a writer to the next. */
  number: number;
  entries: readonly Entry[];
}

type Add = (client: ClientBase, entries: readonly Entry[]) => Promise<void>;

/**
 * Adds a batch up, once: one whose commit was lost on the way back may be sent again. What the database refuses for what it
 * is, such as a sum that is too large, is dropped, or everything behind it would wait for ever.
 *
 * @throws when it was not written, or nobody knows
 */
export async function writeBatch(pool: Pool, writer: string, batch: Batch): Promise<void> {
  try {
    await writeOnce(pool, writer, batch, addAll);
  } catch (error) {
    if (!isRefused(error)) throw error;
    await writeOnce(pool, writer, batch, addEach);
  }
}

async function writeOnce(pool: Pool, writer: string, { number, entries }: Batch, add: Add): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    if (await claimBatch(client, writer, number)) await add(client, entries);
    await client.query("COMMIT");
    client.release();
  } catch (error) {
    // Without its connection, a transaction in an unknown state comes to an end.
    client.release(true);
    throw error;
  }
}

async function addAll(client: ClientBase, entries: readonly Entry[]): Promise<void> {
  await addUsage(client, entries);
  await addSpend(client, entries);
}

async function addEach(client: ClientBase, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    await client.query("SAVEPOINT entry");
    try {
      await addAll(client, [entry]);
    } catch (error) {
      if (!isRefused(error)) throw error;
      await client.query("ROLLBACK TO SAVEPOINT entry");
      const { keyId, modelId } = entry;
      log.error({ err: error, keyId, modelId }, "the database refuses what a model was used for, which is lost");
    }
  }
}

/** For each key, and for all keys of a tenant. Rows in one order, here and below, so that two processes do not wait in a circle. */
async function addUsage(client: ClientBase, entries: readonly Entry[]): Promise<void> {
  await client.query({
    name: "ai-usage",
    text: `
      INSERT INTO ai_usage_hour AS u (tenant_id, key_id, hour, model_id, requests, input_tokens, output_tokens, cost)
      SELECT tenant_id, owner, to_timestamp(ms / 1000), model_id, sum(requests), sum(input), sum(output), sum(cost)
      FROM unnest($1::text[], $2::text[], $3::float8[], $4::text[], $5::int8[], $6::int8[], $7::int8[], $8::int8[])
        AS n (tenant_id, key_id, ms, model_id, requests, input, output, cost)
      CROSS JOIN LATERAL (VALUES (key_id), ('')) AS o (owner)
      GROUP BY tenant_id, owner, ms, model_id ORDER BY tenant_id, owner, ms, model_id
      ON CONFLICT (tenant_id, key_id, hour, model_id) DO UPDATE SET
        requests = u.requests + excluded.requests, input_tokens = u.input_tokens + excluded.input_tokens,
        output_tokens = u.output_tokens + excluded.output_tokens, cost = u.cost + excluded.cost`,
    values: [
      entries.map(({ tenantId }) => tenantId),
      entries.map(({ keyId }) => keyId),
      entries.map(({ hour }) => hour),
      entries.map(({ modelId }) => modelId),
      entries.map(({ requests }) => requests),
      entries.map(({ input }) => input),
      entries.map(({ output }) => output),
      entries.map(({ cost }) => cost),
    ],
  });
}

async function addSpend(client: ClientBase, entries: readonly Entry[]): Promise<void> {
  const shares = entries.flatMap(({ tenantId, keyId, hour, cost }) =>
    [tenantId, keyId].map((owner) => ({ owner, month: monthOf(hour), cost })),
  );
  await client.query({
    name: "ai-spend",
    text: `
      INSERT INTO ai_spend AS s (owner_id, month, cost)
      SELECT owner_id, month, sum(cost) FROM unnest($1::text[], $2::date[], $3::int8[]) AS n (owner_id, month, cost)
      GROUP BY owner_id, month HAVING sum(cost) <> 0 ORDER BY owner_id, month
      ON CONFLICT (owner_id, month) DO UPDATE SET cost = s.cost + excluded.cost`,
    values: [shares.map(({ owner }) => owner), shares.map(({ month }) => month), shares.map(({ cost }) => cost)],
  });
}

/** @returns the written costs in the order of the owners, and the last batch of this writer that is in them */
export async function readSpent(
  pool: Pool,
  writer: string,
  owners: readonly string[],
  month: string,
): Promise<{ costs: bigint[]; number: number }> {
  const { rows } = await pool.query<{ cost: string; number: string }>({
    name: "ai-spent",
    text: `
      SELECT coalesce(s.cost, 0) AS cost, coalesce((SELECT number FROM usage_batch WHERE writer = $3), 0) AS number
      FROM unnest($1::text[]) WITH ORDINALITY AS o (id, position) LEFT JOIN ai_spend s ON s.owner_id = o.id AND s.month = $2
      ORDER BY position`,
    values: [owners, month, writer],
  });
  return { costs: rows.map(({ cost }) => BigInt(cost)), number: Number(rows[0]?.number ?? 0) };
}
