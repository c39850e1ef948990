import { db } from "@/lib/data/client";
import { countTenants, findTenants } from "@/lib/data/tenant-list";
import { EVERY_TENANT, subAccountsOf, type TenantScope } from "@/lib/data/tenant-scope";
import type { Caller, Context } from "@/lib/domain/context";
import { type ListPage, pageOf } from "@/lib/domain/list";
import type { TenantListQuery, TenantRow } from "@/lib/domain/tenant-list";
import { lately } from "./lately";
import { assertMaster } from "./master";

export const listTenants = (ctx: Context, query: TenantListQuery): Promise<ListPage<TenantRow>> =>
  list(ctx, EVERY_TENANT, query);

/** @throws DomainError FORBIDDEN in a sub-account */
export async function listSubAccounts(ctx: Caller, query: TenantListQuery): Promise<ListPage<TenantRow>> {
  await assertMaster(db(), ctx);
  return list(ctx, subAccountsOf(ctx.tenant.id), query);
}

async function list(ctx: Caller, scope: TenantScope, query: TenantListQuery): Promise<ListPage<TenantRow>> {
  const total = await countTenants(db(), scope, query);
  const { page, ...slice } = pageOf(query, total);
  return { rows: await findTenants(db(), scope, query, slice, lately(ctx)), total, page };
}
