import type { Db } from "@/lib/data/client";
import { findMasterId } from "@/lib/data/tenant";
import { EVERY_TENANT } from "@/lib/data/tenant-scope";
import { countSubAccounts, type LockedTenant, lockMaster } from "@/lib/data/tenant-write";
import type { Caller } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";
import { beyondMaster, SUB_ACCOUNTS_MAX } from "@/lib/domain/sub-account";
import type { TenantLimits } from "@/lib/domain/tenant";

/** @throws DomainError FORBIDDEN in a sub-account, which has none of its own */
export async function assertMaster(db: Db, { tenant }: Caller): Promise<void> {
  if ((await findMasterId(db, EVERY_TENANT, tenant.id)) !== null) {
    fail("FORBIDDEN", "Only master accounts have sub-accounts.");
  }
}

/** The master account that a tenant has, locked; null for one that is a master account itself. */
export const lockMasterOf = async (tx: Db, parentId: string | null): Promise<LockedTenant | null> =>
  parentId === null ? null : ((await lockMaster(tx, EVERY_TENANT, parentId)) ?? fail("NOT_FOUND"));

/** @throws DomainError INVALID_INPUT at each limit that is higher than the master account's, and than it was */
export function checkLimits(limits: TenantLimits, master: LockedTenant | null, before: TenantLimits | null): void {
  const errors = master ? beyondMaster(limits, master.settings, before) : {};
  if (Object.keys(errors).length > 0) fail("INVALID_INPUT", "Check the marked fields.", errors);
}

/** @throws DomainError LIMIT_REACHED */
export async function checkRoom(tx: Db, { id, settings }: LockedTenant): Promise<void> {
  if ((await countSubAccounts(tx, id)) < SUB_ACCOUNTS_MAX) return;
  fail("LIMIT_REACHED", `${settings.name} has ${SUB_ACCOUNTS_MAX} sub-accounts, which is as many as there may be.`);
}
