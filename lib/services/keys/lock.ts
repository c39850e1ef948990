import type { Db } from "@/lib/data/client";
import { findLastActor } from "@/lib/data/key/read";
import type { KeyScope } from "@/lib/data/key/scope";
import { lockKeys } from "@/lib/data/key/write";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import { fail, Stale } from "@/lib/domain/result";
import { isSeen, type SeenVersion } from "@/lib/domain/seen-version";

/**
 * Loads a key for a change: it must be active and still as the caller saw it.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when it was revoked, naming by whom
 * @throws Stale when it was changed since, naming by whom
 */
export async function lockActiveKey<K extends KeyKind>(
  tx: Db,
  scope: KeyScope<K>,
  id: string,
  version: SeenVersion,
): Promise<KeyFacts<K>> {
  const [key] = await lockKeys(tx, scope, [id]);
  if (!key) fail("NOT_FOUND");
  if (key.revokedAt) {
    fail("CONFLICT", `${await findLastActor(tx, scope, id)} revoked this key. A revoked key can't be changed.`);
  }
  await assertVersion(tx, scope, key, version);
  return key;
}

/**
 * Loads a key that may be revoked already.
 *
 * @throws DomainError NOT_FOUND
 * @throws Stale
 */
export async function lockKey<K extends KeyKind>(
  tx: Db,
  scope: KeyScope<K>,
  id: string,
  version: SeenVersion,
): Promise<KeyFacts<K>> {
  const [key] = await lockKeys(tx, scope, [id]);
  if (!key) fail("NOT_FOUND");
  await assertVersion(tx, scope, key, version);
  return key;
}

/** @throws DomainError NOT_FOUND unless every one of the ids is a key of the scope */
export async function lockAllKeys<K extends KeyKind>(
  tx: Db,
  scope: KeyScope<K>,
  ids: readonly string[],
): Promise<KeyFacts<K>[]> {
  const keys = await lockKeys(tx, scope, ids);
  return keys.length === new Set(ids).size ? keys : fail("NOT_FOUND");
}

async function assertVersion(tx: Db, scope: KeyScope, key: KeyFacts, version: SeenVersion): Promise<void> {
  if (isSeen(version, key.version)) return;
  throw new Stale(`${await findLastActor(tx, scope, key.id)} changed this key after you opened it. Nothing was saved.`);
}
