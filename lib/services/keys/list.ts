import { db } from "@/lib/data/client";
import { findGroups } from "@/lib/data/group";
import { countKeys, findKeyIds, findKeys, type KeyFilter } from "@/lib/data/key/list";
import { findKeyUsage } from "@/lib/data/key/quota";
import type { Context } from "@/lib/domain/context";
import type { KeyUsage } from "@/lib/domain/key";
import { COUNTED_ROWS, DEFAULT_KEY_LIST_QUERY, type KeyListQuery, type KeyPage } from "@/lib/domain/key-list";
import { env } from "@/lib/env";
import { tenantKeys } from "./scope";

const FILTERS = ["status", "expiration", "group", "search"] as const;

/** How many pages are looked ahead to, where counting what a filter leaves of so many keys would take long. */
const PAGES_AHEAD = 2;

export async function keyFilter(ctx: Context, query: KeyListQuery): Promise<KeyFilter> {
  const whole: KeyFilter = {
    ...DEFAULT_KEY_LIST_QUERY,
    now: ctx.now,
    soonDays: env().PORTCULLIS_EXPIRING_SOON_DAYS,
    crowded: false,
  };
  const filtered = FILTERS.some((name) => query[name] !== DEFAULT_KEY_LIST_QUERY[name]);
  const crowded = filtered && (await countKeys(db(), tenantKeys(ctx), whole, COUNTED_ROWS + 1)) > COUNTED_ROWS;
  return { ...whole, ...query, crowded };
}

export async function listKeys(ctx: Context, query: KeyListQuery): Promise<KeyPage> {
  const scope = tenantKeys(ctx);
  const filter = await keyFilter(ctx, query);
  const { pageSize } = query;
  const page = Math.min(query.page, COUNTED_ROWS / pageSize);
  const skip = (page - 1) * pageSize;
  const seen = Math.min(filter.crowded ? pageSize * (1 + PAGES_AHEAD) : pageSize, COUNTED_ROWS - skip);
  const ids = await findKeyIds(db(), scope, filter, query, { skip, take: seen + 1 });
  if (ids.length === 0 && page > 1) {
    const total = await countKeys(db(), scope, filter, skip);
    return listKeys(ctx, { ...query, page: Math.max(1, Math.ceil(total / pageSize)) });
  }
  const rows = await findKeys(db(), scope, ids.slice(0, pageSize));
  if (ids.length <= seen) return { rows, total: skip + ids.length, more: false, page };
  if (filter.crowded) return { rows, total: skip + seen, more: true, page };
  const counted = await countKeys(db(), scope, filter, COUNTED_ROWS + 1);
  return { rows, total: Math.min(counted, COUNTED_ROWS), more: counted > COUNTED_ROWS, page };
}

export const keyUsage = (ctx: Context): Promise<KeyUsage> => findKeyUsage(db(), tenantKeys(ctx));

export const listGroups = (ctx: Context) => findGroups(db(), ctx.tenant.id);
