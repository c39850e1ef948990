import { auditSource, recordAudit } from "@/lib/data/audit";
import { createTenant as insert } from "@/lib/data/tenant";
import { transaction } from "@/lib/data/transaction";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { TenantOption } from "@/lib/domain/tenant";
import type { CreateTenant } from "@/lib/domain/tenant-schema";
import { uniqueName } from "@/lib/services/unique-name";

/** @throws DomainError INVALID_INPUT when the name is taken */
export function createTenant(ctx: Context, input: CreateTenant): Promise<TenantOption> {
  return uniqueName("tenant", () =>
    transaction(async (tx) => {
      const tenant = await insert(tx, input);
      const source = { ...auditSource(ctx), tenantId: tenant.id };
      await recordAudit(tx, source, "tenant.created", [{ target: tenant, details: changes(null, input) }]);
      return tenant;
    }),
  );
}
