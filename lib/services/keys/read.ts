import { db } from "@/lib/data/client";
import { findKeyDetails, findKeyHistory, findKeySettings } from "@/lib/data/key/read";
import type { Context } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { HistoryEvent, KeyDetails, KeySettings } from "@/lib/domain/key";
import { fail } from "@/lib/domain/result";
import { idSchema } from "@/lib/domain/text";
import { keysOf } from "./scope";

const HISTORY_PAGE = 20;

/** @throws DomainError NOT_FOUND */
export async function loadKey<K extends KeyKind>(
  ctx: Context,
  kind: K,
  { id }: { id: string },
): Promise<KeySettings<K>> {
  return (await findKeySettings(db(), keysOf(ctx, kind), id)) ?? fail("NOT_FOUND");
}

/**
 * @param id as the address of a page names it: anything
 * @throws DomainError NOT_FOUND
 */
export async function readKey<K extends KeyKind>(ctx: Context, kind: K, id: string): Promise<KeyDetails<K>> {
  if (!idSchema.safeParse(id).success) fail("NOT_FOUND");
  return (await findKeyDetails(db(), keysOf(ctx, kind), id)) ?? fail("NOT_FOUND");
}

/**
 * Newest first.
 *
 * @param before id of the event to go on after; anything else begins at the newest
 */
export async function keyHistory(
  ctx: Context,
  kind: KeyKind,
  id: string,
  before = "",
): Promise<{ events: HistoryEvent[]; next: string | null }> {
  const cursor = /^\d{1,18}$/.test(before) ? BigInt(before) : null;
  const found = await findKeyHistory(db(), keysOf(ctx, kind), id, cursor, HISTORY_PAGE + 1);
  const events = found.slice(0, HISTORY_PAGE);
  return { events, next: found.length > HISTORY_PAGE ? (events.at(-1)?.id ?? null) : null };
}
