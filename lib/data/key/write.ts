import type { Db } from "@/lib/data/client";
import { Prisma } from "@/lib/data/generated/client";
import type { Channel, KeyKind, ModelSelection } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { facts, findFacts, toFacts } from "./facts";
import type { KeyScope } from "./scope";

/** What a secret leaves behind in the database: a digest if it was generated, a slow hash if somebody chose it. */
export interface StoredSecret {
  digest: Uint8Array<ArrayBuffer> | null;
  pepperId: string | null;
  passwordHash: string | null;
  prefix: string;
  hint: string;
}

/** A grant as it is stored. */
export interface GrantValues {
  tenant: { groupId: string };
  channel: { channel: Channel; clientId: string };
  ai: { modelSelection: ModelSelection; modelIds: string[]; monthlyBudget: number | null };
}

export interface KeyValues extends RateLimits {
  name: string;
  description: string;
  allowlist: string[];
}

/**
 * Keeps others from changing these keys until the transaction ends. Locked in the order of their ids, so that two
 * overlapping selections wait for each other instead of deadlocking.
 */
export async function lockKeyRows(tx: Db, tenantId: string, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "key"
    WHERE id IN (${Prisma.join(ids)}) AND tenant_id = ${tenantId}
    ORDER BY id FOR UPDATE`;
}

/** Loads keys for a change, locked as above. */
export async function lockKeys<K extends KeyKind>(
  tx: Db,
  scope: KeyScope<K>,
  ids: readonly string[],
): Promise<KeyFacts<K>[]> {
  await lockKeyRows(tx, scope.tenantId, ids);
  return findFacts(tx, scope, ids);
}

export async function createKey<K extends KeyKind>(
  tx: Db,
  scope: KeyScope<K>,
  values: KeyValues & GrantValues[K] & { expiresAt: Date | null; createdAt: Date },
  secret: StoredSecret,
): Promise<KeyFacts<K>> {
  const secrets = { create: { ...secret, createdAt: values.createdAt } };
  const data: Prisma.KeyUncheckedCreateInput = { ...scope, ...values, secrets };
  return toFacts<K>(await tx.key.create({ data, select: facts }));
}

export async function updateKey<K extends KeyKind>(
  tx: Db,
  { tenantId, kind }: KeyScope<K>,
  id: string,
  values: Partial<KeyValues & { expiresAt: Date | null }> & (GrantValues[K] | object),
): Promise<KeyFacts<K>> {
  const data: Prisma.KeyUncheckedUpdateInput = { ...values, version: { increment: 1 } };
  return toFacts<K>(await tx.key.update({ where: { tenantId, kind, id }, data, select: facts }));
}

/**
 * The current secret retires at `retiresAt`, one that was retiring already ends now, and the new one takes over. It is the
 * newest of its key, also where another machine's clock, which is ahead of this one, dated the last one: what is newer in
 * the revocation journal than in the database counts as lost with a backup.
 */
export async function replaceSecret(
  tx: Db,
  keyId: string,
  secret: StoredSecret,
  now: Date,
  retiresAt: Date,
): Promise<void> {
  const { _max: newest } = await tx.secret.aggregate({ where: { keyId }, _max: { createdAt: true } });
  const createdAt = new Date(Math.max(now.getTime(), (newest.createdAt?.getTime() ?? 0) + 1));
  await tx.secret.updateMany({ where: { keyId, retiresAt: { gt: now } }, data: { retiresAt: now } });
  await tx.secret.updateMany({ where: { keyId, retiresAt: null }, data: { retiresAt } });
  await tx.secret.create({ data: { ...secret, keyId, createdAt }, select: { id: true } });
}

export const markRevoked = (tx: Db, scope: KeyScope, ids: readonly string[], now: Date, reason: string) =>
  tx.key.updateMany({
    where: { ...scope, id: { in: [...ids] } },
    data: { revokedAt: now, revokedReason: reason || null, version: { increment: 1 } },
  });

/** Their secrets go with them; their audit events stay. */
export const deleteKeys = (tx: Db, scope: KeyScope, ids: readonly string[]) =>
  tx.key.deleteMany({ where: { ...scope, id: { in: [...ids] } } });
