import type { Db } from "@/lib/data/client";
import { findLastActor } from "@/lib/data/key/read";
import type { KeyScope } from "@/lib/data/key/scope";
import { type LockedKey, lockKeys } from "@/lib/data/key/write";
import { fail } from "@/lib/domain/result";

/**
 * Loads a key for a change: it must be active and still as the person saw it.
 *
 * @param version what the dialog began with
 * @throws DomainError NOT_FOUND; CONFLICT when it was changed or revoked since, naming by whom
 */
export async function lockActiveKey(tx: Db, scope: KeyScope, id: string, version: number): Promise<LockedKey> {
  const [key] = await lockKeys(tx, scope, [id]);
  if (!key) fail("NOT_FOUND");
  if (key.version === version && !key.revokedAt) return key;
  const actor = await findLastActor(tx, scope, id);
  return key.revokedAt
    ? fail("CONFLICT", `${actor} revoked this key. A revoked key can't be changed.`)
    : fail("CONFLICT", `${actor} changed this key after you opened it. Nothing was saved.`);
}

/** @throws DomainError NOT_FOUND unless every one of the ids is a key of the scope */
export async function lockAllKeys(tx: Db, scope: KeyScope, ids: readonly string[]): Promise<LockedKey[]> {
  const keys = await lockKeys(tx, scope, ids);
  return keys.length === new Set(ids).size ? keys : fail("NOT_FOUND");
}
