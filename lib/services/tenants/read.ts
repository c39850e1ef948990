import { type Db, db } from "@/lib/data/client";
import { findTenantRow } from "@/lib/data/tenant-list";
import { EVERY_TENANT, subAccountsOf } from "@/lib/data/tenant-scope";
import type { Caller } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { lately } from "./lately";

/** @throws DomainError NOT_FOUND */
export const readSubAccount = async (ctx: Caller, id: string): Promise<TenantRow> =>
  (await findTenantRow(db(), subAccountsOf(ctx.tenant.id), id, lately(ctx))) ?? fail("NOT_FOUND");

/** The account that the caller works in. */
export const readOwnAccount = (ctx: Caller): Promise<TenantRow> => readTenant(db(), ctx, ctx.tenant.id);

/** One that the caller was let near already, as it is in the transaction. */
export const readTenant = async (tx: Db, ctx: Caller, id: string): Promise<TenantRow> =>
  (await findTenantRow(tx, EVERY_TENANT, id, lately(ctx))) ?? fail("NOT_FOUND");
