import type { Action } from "@/components/form/call-action";
import type { CreateTenantForm, EditTenantForm, SuspendTenant } from "@/lib/domain/tenant-schema";

/** What the page about tenants hands to its components. */
export interface TenantAdminActions {
  create: Action<CreateTenantForm, unknown>;
  edit: Action<EditTenantForm, null>;
  suspend: Action<SuspendTenant, null>;
  switchTo: Action<{ tenantId: string }, null>;
}
