import type { Db } from "@/lib/data/client";
import { findTenantByLabel } from "@/lib/data/tenant";
import { failField } from "@/lib/domain/result";
import type { TenantOption } from "@/lib/domain/tenant";

/**
 * The tenant that was typed; null for super users.
 *
 * @param masterId of the account whose sub-accounts can be named; null for all tenants
 * @throws DomainError INVALID_INPUT when there is no such tenant
 */
export async function tenantOf(
  tx: Db,
  masterId: string | null,
  tenantName: string | null,
): Promise<TenantOption | null> {
  if (tenantName === null) return null;
  const tenant = await findTenantByLabel(tx, tenantName, masterId);
  return tenant ?? failField("tenantName", "There is no tenant of this name.");
}
