import type { Action } from "@/components/form/call-action";
import type { Propagated } from "@/lib/domain/lease";
import type { CreateTenantForm, EditTenantForm, SuspendTenant } from "@/lib/domain/tenant-schema";

/** What the page about tenants hands to its components. */
export interface TenantAdminActions {
  create: Action<CreateTenantForm, unknown>;
  edit: Action<EditTenantForm, unknown>;
  suspend: Action<SuspendTenant, Propagated>;
  switchTo: Action<{ tenantId: string }, null>;
}
