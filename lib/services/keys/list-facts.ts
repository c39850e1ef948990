import { db } from "@/lib/data/client";
import { findFacts } from "@/lib/data/key/facts";
import { findPositionsAfter, type KeyPosition } from "@/lib/data/key/list";
import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import type { KeyListQuery } from "@/lib/domain/key-list";
import { fail } from "@/lib/domain/result";
import { findKeyPage, type KeyFilters, type KeyIdPage, keyFilter } from "./list";
import { keysOf } from "./scope";

export interface FactsPage<K extends KeyKind> extends Omit<KeyIdPage, "ids"> {
  keys: KeyFacts<K>[];
}

/** @param query whose page begins within COUNTED_ROWS. Past the last page there are no keys */
export async function listFacts<K extends KeyKind>(ctx: Caller, kind: K, query: KeyListQuery): Promise<FactsPage<K>> {
  const { ids, ...counts } = await findKeyPage(ctx, kind, query);
  return { keys: await findFacts(db(), keysOf(ctx, kind), ids), ...counts };
}

/**
 * Newest first, from anywhere in any number of keys. Going on after the last one finds every key that is there all the
 * time exactly once, whatever becomes of others meanwhile.
 *
 * @param last null to begin with the newest
 */
export async function listFactsAfter<K extends KeyKind>(
  ctx: Caller,
  kind: K,
  filters: KeyFilters,
  last: KeyPosition | null,
  take: number,
): Promise<{ keys: KeyFacts<K>[]; last: KeyPosition | null }> {
  const scope = keysOf(ctx, kind);
  const found = await findPositionsAfter(db(), scope, await keyFilter(ctx, kind, filters), last, take + 1);
  const shown = found.slice(0, take);
  const keys = await findFacts(
    db(),
    scope,
    shown.map(({ id }) => id),
  );
  return { keys, last: found.length > take ? (shown.at(-1) ?? null) : null };
}

/** @throws DomainError NOT_FOUND */
export async function readFacts<K extends KeyKind>(ctx: Caller, kind: K, id: string): Promise<KeyFacts<K>> {
  const [key] = await findFacts(db(), keysOf(ctx, kind), [id]);
  return key ?? fail("NOT_FOUND");
}
