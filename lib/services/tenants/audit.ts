import { auditSource, recordAudit } from "@/lib/data/audit";
import type { Db } from "@/lib/data/client";
import type { AuditAction, AuditDetails } from "@/lib/domain/audit";
import type { Caller } from "@/lib/domain/context";

interface ChangedTenant {
  id: string;
  name: string;
  /** Null for a master account. */
  parentId: string | null;
}

/** In the tenant's own log and, for a sub-account, in its master account's: neither sees the other's. */
export async function recordTenant(
  tx: Db,
  ctx: Caller,
  { parentId, ...target }: ChangedTenant,
  action: Extract<AuditAction, `tenant.${string}`>,
  details: AuditDetails = {},
): Promise<void> {
  for (const tenantId of parentId === null ? [target.id] : [target.id, parentId]) {
    await recordAudit(tx, { ...auditSource(ctx), tenantId }, action, [{ target, details }]);
  }
}
