import type { Db } from "@/lib/data/client";
import type { KeyUsage } from "@/lib/domain/key";
import type { KeyScope } from "./scope";

export const findKeyUsage = (db: Db, scope: KeyScope): Promise<KeyUsage> =>
  db.keyQuota.findUniqueOrThrow({ where: { tenantId_kind: scope }, select: { used: true, limit: true } });

/**
 * Counts one more key, unless the limit is reached. The row stays locked until the transaction ends, so any number of
 * concurrent callers end exactly at the limit.
 */
export async function takeQuota(tx: Db, scope: KeyScope): Promise<boolean> {
  const { count } = await tx.keyQuota.updateMany({
    where: { ...scope, used: { lt: tx.keyQuota.fields.limit } },
    data: { used: { increment: 1 } },
  });
  return count === 1;
}

export const releaseQuota = (tx: Db, scope: KeyScope, keys: number) =>
  tx.keyQuota.update({ where: { tenantId_kind: scope }, data: { used: { decrement: keys } }, select: { used: true } });
