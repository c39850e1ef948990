import { findTenant } from "@/lib/data/tenant";
import { EVERY_TENANT, subAccountsOf, type TenantScope } from "@/lib/data/tenant-scope";
import { lockTenant, setSuspendedAt } from "@/lib/data/tenant-write";
import type { Caller, Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { fail } from "@/lib/domain/result";
import type { SeenVersion } from "@/lib/domain/seen-version";
import type { TenantRow } from "@/lib/domain/tenant-list";
import type { SuspendTenant } from "@/lib/domain/tenant-schema";
import { admit } from "@/lib/services/keys/admit";
import { propagate } from "@/lib/services/revocation/propagate";
import { once, type Replayable, type Submission } from "@/lib/services/submission";
import { recordTenant } from "./audit";
import { readTenant } from "./read";
import { assertVersion } from "./version";

/** @param version what the caller saw; null where that does not matter */
type Suspension = SuspendTenant & { version: SeenVersion };

type Suspended = TenantRow & Replayable & Propagated;

/**
 * Shuts a tenant and its sub-accounts out, or lets them in again. Users and keys meet it at their next request. A sub-account
 * that is suspended itself stays so when its master account is resumed.
 *
 * @throws DomainError NOT_FOUND
 */
export const suspendTenant = (ctx: Context, input: SuspendTenant): Promise<Suspended> =>
  suspend(ctx, EVERY_TENANT, { ...input, version: null }, null);

/**
 * The same for a sub-account of the caller's account, once for each submission.
 *
 * @throws DomainError NOT_FOUND
 * @throws Denied, Stale
 */
export const suspendSubAccount = (
  ctx: Caller,
  input: Suspension,
  submission: Submission<TenantRow> | null,
): Promise<Suspended> => suspend(ctx, subAccountsOf(ctx.tenant.id), input, submission);

function suspend(
  ctx: Caller,
  scope: TenantScope,
  { id, suspended, version }: Suspension,
  submission: Submission<TenantRow> | null,
): Promise<Suspended> {
  return propagate("tenant", [id], async (tx) => {
    await admit(tx, ctx, []);
    return once(tx, ctx, submission, async () => {
      if (!(await findTenant(tx, scope, id))) fail("NOT_FOUND");
      const { settings, parentId, ...tenant } = (await lockTenant(tx, scope, id)) ?? fail("NOT_FOUND");
      assertVersion(tenant, version);
      // The second of two presses changes nothing.
      if (await setSuspendedAt(tx, id, suspended ? ctx.now : null)) {
        const action = suspended ? "tenant.suspended" : "tenant.resumed";
        await recordTenant(tx, ctx, { id, name: settings.name, parentId }, action);
      }
      return readTenant(tx, ctx, id);
    });
  });
}
