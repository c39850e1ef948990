import { findMasterId } from "@/lib/data/tenant";
import { EVERY_TENANT, subAccountsOf, type TenantScope } from "@/lib/data/tenant-scope";
import { lockTenant, updateTenant } from "@/lib/data/tenant-write";
import { changes } from "@/lib/domain/audit";
import type { Caller, Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { fail } from "@/lib/domain/result";
import type { TenantRow } from "@/lib/domain/tenant-list";
import type { EditTenant } from "@/lib/domain/tenant-schema";
import { admit } from "@/lib/services/keys/admit";
import { propagate } from "@/lib/services/revocation/propagate";
import { uniqueName } from "@/lib/services/unique-name";
import { recordTenant } from "./audit";
import { checkLimits, lockMasterOf } from "./master";
import { readTenant } from "./read";
import { assertVersion } from "./version";

/**
 * A key limit below what is used stops new keys and takes none away; a rate ceiling below what keys have leaves them as
 * they are, and holds. So do lower limits of a master account with its sub-accounts' limits.
 *
 * @throws DomainError NOT_FOUND; INVALID_INPUT when the name is taken or a limit is higher than the master account's
 * @throws Stale
 */
export const editTenant = (ctx: Context, input: EditTenant): Promise<TenantRow & Propagated> =>
  uniqueName("tenant", () => edit(ctx, EVERY_TENANT, input));

/**
 * The same for a sub-account of the caller's account.
 *
 * @throws Denied
 */
export const editSubAccount = (ctx: Caller, input: EditTenant): Promise<TenantRow & Propagated> =>
  uniqueName("sub-account", () => edit(ctx, subAccountsOf(ctx.tenant.id), input));

function edit(ctx: Caller, scope: TenantScope, { id, version, ...given }: EditTenant): Promise<TenantRow & Propagated> {
  // Its name is what /api/whoami tells the holders of its keys, and its ceilings hold for them.
  return propagate("tenant", [id], async (tx) => {
    await admit(tx, ctx, []);
    const parentId = await findMasterId(tx, scope, id);
    if (parentId === undefined) fail("NOT_FOUND");
    const master = await lockMasterOf(tx, parentId);
    const { settings: before, ...tenant } = (await lockTenant(tx, scope, id)) ?? fail("NOT_FOUND");
    assertVersion(tenant, version);
    const after = { ...before, ...given };
    checkLimits(after, master, before);
    const details = changes({ ...before }, { ...after });
    if (Object.keys(details).length > 0) {
      await updateTenant(tx, id, after);
      await recordTenant(tx, ctx, { id, name: after.name, parentId }, "tenant.edited", details);
    }
    return readTenant(tx, ctx, id);
  });
}
