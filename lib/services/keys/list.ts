import { db } from "@/lib/data/client";
import { findGroups } from "@/lib/data/group";
import { countKeys, findKeyIds, findKeys, type KeyFilter } from "@/lib/data/key/list";
import { findKeyUsage } from "@/lib/data/key/quota";
import type { Caller, Context } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyUsage } from "@/lib/domain/key";
import { COUNTED_ROWS, DEFAULT_KEY_LIST_QUERY, type KeyListQuery, type KeyPage } from "@/lib/domain/key-list";
import { env } from "@/lib/env";
import { keysOf } from "./scope";

const FILTERS = ["status", "expiration", "group", "channel", "search"] as const;

/** What a list leaves out. */
export type KeyFilters = Pick<KeyListQuery, (typeof FILTERS)[number]>;

/** How many pages are looked ahead to, where counting what a filter leaves of so many keys would take long. */
const PAGES_AHEAD = 2;

export async function keyFilter(ctx: Caller, kind: KeyKind, query: KeyFilters): Promise<KeyFilter> {
  const whole: KeyFilter = {
    ...DEFAULT_KEY_LIST_QUERY,
    now: ctx.now,
    soonDays: env().PORTCULLIS_EXPIRING_SOON_DAYS,
    crowded: false,
  };
  const filtered = FILTERS.some((name) => query[name] !== DEFAULT_KEY_LIST_QUERY[name]);
  const crowded = filtered && (await countKeys(db(), keysOf(ctx, kind), whole, COUNTED_ROWS + 1)) > COUNTED_ROWS;
  return { ...whole, ...query, crowded };
}

export interface KeyIdPage {
  ids: string[];
  /** Matching keys, as far as they were counted. */
  total: number;
  /** More keys match than were counted. */
  more: boolean;
}

/** @param query whose page begins within COUNTED_ROWS. Past the last page there are no ids */
export async function findKeyPage(ctx: Caller, kind: KeyKind, query: KeyListQuery): Promise<KeyIdPage> {
  const scope = keysOf(ctx, kind);
  const filter = await keyFilter(ctx, kind, query);
  const { page, pageSize } = query;
  const skip = (page - 1) * pageSize;
  const seen = Math.min(filter.crowded ? pageSize * (1 + PAGES_AHEAD) : pageSize, COUNTED_ROWS - skip);
  const ids = await findKeyIds(db(), scope, filter, query, { skip, take: seen + 1 });
  if (ids.length === 0 && page > 1) return { ids, total: await countKeys(db(), scope, filter, skip), more: false };
  const shown = ids.slice(0, Math.min(pageSize, COUNTED_ROWS - skip));
  if (ids.length <= seen) return { ids: shown, total: skip + ids.length, more: false };
  if (filter.crowded) return { ids: shown, total: skip + seen, more: true };
  const counted = await countKeys(db(), scope, filter, COUNTED_ROWS + 1);
  return { ids: shown, total: Math.min(counted, COUNTED_ROWS), more: counted > COUNTED_ROWS };
}

/** A page past the last one shows the last one. */
export async function listKeys<K extends KeyKind>(ctx: Context, kind: K, query: KeyListQuery): Promise<KeyPage<K>> {
  const { pageSize } = query;
  const page = Math.min(query.page, COUNTED_ROWS / pageSize);
  const { ids, ...counts } = await findKeyPage(ctx, kind, { ...query, page });
  if (ids.length === 0 && page > 1) {
    return listKeys(ctx, kind, { ...query, page: Math.max(1, Math.ceil(counts.total / pageSize)) });
  }
  return { rows: await findKeys(db(), keysOf(ctx, kind), ids), ...counts, page };
}

export const keyUsage = (ctx: Caller, kind: KeyKind): Promise<KeyUsage> => findKeyUsage(db(), keysOf(ctx, kind));

export const listGroups = (ctx: Context) => findGroups(db(), ctx.tenant.id);
