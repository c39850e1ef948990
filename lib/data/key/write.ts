import type { Db } from "@/lib/data/client";
import { Prisma } from "@/lib/data/generated/client";
import type { KeyFacts } from "@/lib/domain/key";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { facts, findFacts, toFacts } from "./facts";
import type { KeyScope } from "./scope";

/** What a secret leaves behind in the database. */
export interface StoredSecret {
  digest: Uint8Array<ArrayBuffer>;
  pepperId: string;
  prefix: string;
  hint: string;
}

export interface KeyValues extends RateLimits {
  name: string;
  description: string;
  groupId: string;
  allowlist: string[];
}

/**
 * Keeps others from changing these keys until the transaction ends. Locked in the order of their ids, so that two
 * overlapping selections wait for each other instead of deadlocking.
 */
export async function lockKeyRows(tx: Db, scope: KeyScope, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "key"
    WHERE id IN (${Prisma.join(ids)}) AND tenant_id = ${scope.tenantId} AND kind = ${scope.kind}::"KeyKind"
    ORDER BY id FOR UPDATE`;
}

/** Loads keys for a change, locked as above. */
export async function lockKeys(tx: Db, scope: KeyScope, ids: readonly string[]): Promise<KeyFacts[]> {
  await lockKeyRows(tx, scope, ids);
  return findFacts(tx, scope, ids);
}

export const createKey = async (
  tx: Db,
  scope: KeyScope,
  values: KeyValues & { expiresAt: Date | null; createdAt: Date },
  secret: StoredSecret,
): Promise<KeyFacts> =>
  toFacts(
    await tx.key.create({
      data: { ...scope, ...values, secrets: { create: { ...secret, createdAt: values.createdAt } } },
      select: facts,
    }),
  );

export const updateKey = async (
  tx: Db,
  scope: KeyScope,
  id: string,
  values: Partial<KeyValues & { expiresAt: Date | null }>,
): Promise<KeyFacts> =>
  toFacts(
    await tx.key.update({
      where: { ...scope, id },
      data: { ...values, version: { increment: 1 } },
      select: facts,
    }),
  );

/** The current secret retires at `retiresAt`, one that was retiring already ends now, and the new one takes over. */
export async function replaceSecret(
  tx: Db,
  keyId: string,
  secret: StoredSecret,
  now: Date,
  retiresAt: Date,
): Promise<void> {
  await tx.secret.updateMany({ where: { keyId, retiresAt: { gt: now } }, data: { retiresAt: now } });
  await tx.secret.updateMany({ where: { keyId, retiresAt: null }, data: { retiresAt } });
  await tx.secret.create({ data: { ...secret, keyId, createdAt: now }, select: { id: true } });
}

export const markRevoked = (tx: Db, scope: KeyScope, ids: readonly string[], now: Date, reason: string) =>
  tx.key.updateMany({
    where: { ...scope, id: { in: [...ids] } },
    data: { revokedAt: now, revokedReason: reason || null, version: { increment: 1 } },
  });

/** Their secrets go with them; their audit events stay. */
export const deleteKeys = (tx: Db, scope: KeyScope, ids: readonly string[]) =>
  tx.key.deleteMany({ where: { ...scope, id: { in: [...ids] } } });
