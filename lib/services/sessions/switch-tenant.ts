import { auditSource, recordAudit } from "@/lib/data/audit";
import { setSessionTenant } from "@/lib/data/session";
import { findTenant } from "@/lib/data/tenant";
import { transaction } from "@/lib/data/transaction";
import type { Context } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";
import { reachableBy } from "@/lib/services/tenants/scope";

/** The session acts for another tenant from now on. @throws DomainError NOT_FOUND */
export function switchTenant(ctx: Context, { tenantId }: { tenantId: string }): Promise<null> {
  return transaction(async (tx) => {
    const tenant = (await findTenant(tx, reachableBy(ctx), tenantId)) ?? fail("NOT_FOUND");
    await setSessionTenant(tx, ctx.sessionId, tenant.id);
    // In the entered tenant's log, without a word about the one that was left.
    await recordAudit(tx, { ...auditSource(ctx), tenantId: tenant.id }, "session.switchedTenant", [{ target: tenant }]);
    return null;
  });
}
