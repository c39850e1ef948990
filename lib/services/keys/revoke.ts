import { auditSource, recordAudit } from "@/lib/data/audit";
import { releaseQuota } from "@/lib/data/key/quota";
import { markRevoked } from "@/lib/data/key/write";
import type { AuditDetails } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { RevokeKeys } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";
import { propagate } from "@/lib/services/revocation/propagate";
import { lockAllKeys } from "./lock";
import { tenantKeys } from "./scope";

/**
 * Revokes all of the keys or, when one is not the tenant's, none. Those that are revoked already are left as they are.
 *
 * @throws DomainError NOT_FOUND
 */
export async function revoke(
  ctx: Context,
  { ids, reason }: RevokeKeys,
): Promise<{ revoked: number; already: number } & Propagated> {
  const scope = tenantKeys(ctx);
  return propagate("key", ids, async (tx) => {
    const keys = await lockAllKeys(tx, scope, ids);
    const active = keys.filter((key) => !key.revokedAt);
    const details: AuditDetails = reason ? { reason: { after: reason } } : {};
    if (active.length > 0) {
      await markRevoked(
        tx,
        scope,
        active.map((key) => key.id),
        ctx.now,
        reason,
      );
      await releaseQuota(tx, scope, active.length);
      await recordAudit(
        tx,
        auditSource(ctx),
        "key.revoked",
        active.map((target) => ({ target, details })),
      );
    }
    return { revoked: active.length, already: keys.length - active.length };
  });
}
