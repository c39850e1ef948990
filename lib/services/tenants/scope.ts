import { EVERY_TENANT, familyOf, type TenantScope } from "@/lib/data/tenant-scope";
import type { Context } from "@/lib/domain/context";

/** The tenants that somebody may switch to: a super user to any, others to their own and its sub-accounts. */
export const reachableBy = ({ homeTenantId }: Context): TenantScope =>
  homeTenantId === null ? EVERY_TENANT : familyOf(homeTenantId);
