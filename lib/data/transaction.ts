import { type Db, db } from "./client";

/**
 * Runs a verb's changes and its audit event together: when one fails, none of them happened. READ COMMITTED; rows that
 * decide are locked or changed conditionally, so no verb depends on a snapshot.
 *
 * @param work gets the transaction's client and must use no other
 */
export function transaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  // A burst of 64 clients waits for a tenant's row in line; both limits are far above any healthy wait.
  return db().$transaction(work, { maxWait: 30_000, timeout: 30_000 });
}
