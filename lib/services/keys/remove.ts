import { auditSource, recordAudit } from "@/lib/data/audit";
import type { Db } from "@/lib/data/client";
import { deleteKeys } from "@/lib/data/key/write";
import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import type { DeleteKeys } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";
import type { SeenVersion } from "@/lib/domain/seen-version";
import { propagate } from "@/lib/services/revocation/propagate";
import { admit } from "./admit";
import { lockAllKeys, lockKey } from "./lock";
import { revokeLocked } from "./revoke";
import { keysOf } from "./scope";

/**
 * Revokes a key, unless it is revoked already, and takes it off the list: for callers who know no revoked keys.
 *
 * @throws DomainError NOT_FOUND
 * @throws Denied, Stale
 */
export function remove(ctx: Caller, kind: KeyKind, id: string, version: SeenVersion): Promise<Propagated> {
  return propagate("key", [id], async (tx) => {
    await admit(tx, ctx, [id]);
    await removeLocked(tx, ctx, kind, [await lockKey(tx, keysOf(ctx, kind), id, version)]);
    return {};
  });
}

/**
 * The same with several keys, all or none, whatever has become of them since they were seen.
 *
 * @throws DomainError NOT_FOUND
 * @throws Denied
 */
export function removeAll(ctx: Caller, kind: KeyKind, { ids }: DeleteKeys): Promise<{ deleted: number } & Propagated> {
  return propagate("key", ids, async (tx) => {
    await admit(tx, ctx, ids);
    const keys = await lockAllKeys(tx, keysOf(ctx, kind), ids);
    await removeLocked(tx, ctx, kind, keys);
    return { deleted: keys.length };
  });
}

export async function removeLocked(tx: Db, ctx: Caller, kind: KeyKind, keys: readonly KeyFacts[]): Promise<void> {
  await revokeLocked(tx, ctx, kind, keys, "");
  const ids = keys.map(({ id }) => id);
  await deleteKeys(tx, keysOf(ctx, kind), ids);
  await recordAudit(
    tx,
    auditSource(ctx),
    "key.deleted",
    keys.map((target) => ({ target })),
  );
}
