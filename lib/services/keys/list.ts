import { db } from "@/lib/data/client";
import { findGroups } from "@/lib/data/group";
import { countKeys, findKeys, type KeyFilter } from "@/lib/data/key/list";
import { findKeyUsage } from "@/lib/data/key/quota";
import type { Context } from "@/lib/domain/context";
import type { KeyUsage } from "@/lib/domain/key";
import { COUNTED_ROWS, type KeyListQuery, type KeyPage } from "@/lib/domain/key-list";
import { env } from "@/lib/env";
import { tenantKeys } from "./scope";

export const keyFilter = (ctx: Context, query: KeyListQuery): KeyFilter => ({
  ...query,
  now: ctx.now,
  soonDays: env().PORTCULLIS_EXPIRING_SOON_DAYS,
});

export async function listKeys(ctx: Context, query: KeyListQuery): Promise<KeyPage> {
  const scope = tenantKeys(ctx);
  const filter = keyFilter(ctx, query);
  const counted = await countKeys(db(), scope, filter, COUNTED_ROWS + 1);
  const total = Math.min(counted, COUNTED_ROWS);
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / query.pageSize)));
  const slice = { skip: (page - 1) * query.pageSize, take: query.pageSize };
  const rows = await findKeys(db(), scope, filter, query, slice);
  return { rows, total, more: counted > COUNTED_ROWS, page };
}

export const keyUsage = (ctx: Context): Promise<KeyUsage> => findKeyUsage(db(), tenantKeys(ctx));

export const listGroups = (ctx: Context) => findGroups(db(), ctx.tenant.id);
