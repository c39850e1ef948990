import type { Db } from "@/lib/data/client";
import { findTenantByLabel } from "@/lib/data/tenant";
import { failField } from "@/lib/domain/result";
import type { TenantOption } from "@/lib/domain/tenant";

/** The tenant that was typed; null for super users. @throws DomainError INVALID_INPUT when there is no such tenant */
export async function tenantOf(tx: Db, tenantName: string | null): Promise<TenantOption | null> {
  if (tenantName === null) return null;
  return (await findTenantByLabel(tx, tenantName)) ?? failField("tenantName", "There is no tenant of this name.");
}
