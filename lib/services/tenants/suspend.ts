import { auditSource, recordAudit } from "@/lib/data/audit";
import { findTenant, setSuspendedAt } from "@/lib/data/tenant";
import type { Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { fail } from "@/lib/domain/result";
import type { SuspendTenant } from "@/lib/domain/tenant-schema";
import { propagate } from "@/lib/services/revocation/propagate";

/**
 * Shuts a tenant and its sub-accounts out, or lets them in again. Users and keys meet it at their next request.
 *
 * @throws DomainError NOT_FOUND
 */
export function suspendTenant(ctx: Context, { id, suspended }: SuspendTenant): Promise<Propagated> {
  return propagate("tenant", [id], async (tx) => {
    const target = (await findTenant(tx, id)) ?? fail("NOT_FOUND");
    // The second of two presses changes nothing.
    if (!(await setSuspendedAt(tx, id, suspended ? ctx.now : null))) return {};
    const source = { ...auditSource(ctx), tenantId: id };
    await recordAudit(tx, source, suspended ? "tenant.suspended" : "tenant.resumed", [{ target }]);
    return {};
  });
}
