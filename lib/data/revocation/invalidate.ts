import type { Db } from "@/lib/data/client";

export type InvalidationScope = "key" | "group" | "tenant" | "models";

/**
 * Makes every verifier forget these records. To be called last in the transaction of the change: from here to its commit
 * all other changes wait.
 *
 * @returns the change's place in the order of commits, to be waited for after the commit
 */
export async function invalidate(tx: Db, scope: InvalidationScope, ids: readonly string[]): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ seq: bigint }[]>`
    WITH next AS (UPDATE head SET seq = seq + 1 RETURNING seq),
      change AS (
        INSERT INTO invalidation (seq, scope, ids)
        SELECT seq, ${scope}::"InvalidationScope", ${[...ids]}::text[] FROM next)
    SELECT seq, pg_notify('portcullis_invalidation', seq::text)::text FROM next`;
  if (!row) throw new Error("The table head is empty");
  return row.seq;
}
