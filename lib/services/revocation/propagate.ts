import type { Db } from "@/lib/data/client";
import { type InvalidationScope, invalidate } from "@/lib/data/revocation/invalidate";
import { transaction } from "@/lib/data/transaction";
import type { Propagated } from "@/lib/domain/lease";
import { noteStandings } from "./journal";
import { awaitVerifiers } from "./wait";

/**
 * Runs a change in one transaction with the order to forget what it concerns, and returns when no verifier can act on
 * what was before. A change that finds nothing left to do is ordered and waited for just the same: an earlier one may
 * have been committed and still be waiting.
 */
export async function propagate<T>(
  scope: InvalidationScope,
  ids: readonly string[],
  change: (tx: Db) => Promise<T>,
): Promise<T & Propagated> {
  const { result, seq } = await transaction(async (tx) => {
    const result = await change(tx);
    return { result, seq: await invalidate(tx, scope, ids) };
  });
  const [propagation] = await Promise.all([awaitVerifiers(seq), scope === "key" ? noteStandings(ids) : null]);
  return { ...result, propagation };
}
