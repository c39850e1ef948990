import { db } from "@/lib/data/client";
import { countTenants, findTenants } from "@/lib/data/tenant";
import type { Context } from "@/lib/domain/context";
import { type ListPage, pageOf } from "@/lib/domain/list";
import type { TenantListQuery, TenantRow } from "@/lib/domain/tenant-list";

export async function listTenants(_ctx: Context, query: TenantListQuery): Promise<ListPage<TenantRow>> {
  const total = await countTenants(db(), query);
  const { page, ...slice } = pageOf(query, total);
  return { rows: await findTenants(db(), query, slice), total, page };
}
