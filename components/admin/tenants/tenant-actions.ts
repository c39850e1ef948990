import type { Action } from "@/components/form/call-action";
import type { SetAiAccessForm } from "@/lib/domain/ai/ai-access-schema";
import type { Propagated } from "@/lib/domain/lease";
import type { TenantChoice, TenantSettings } from "@/lib/domain/tenant";
import type { CreateTenantForm, EditTenantForm, SuspendTenant } from "@/lib/domain/tenant-schema";

/** What a page about tenants hands to its components. */
export interface TenantAdminActions {
  create: Action<CreateTenantForm, unknown>;
  edit: Action<EditTenantForm, unknown>;
  suspend: Action<SuspendTenant, Propagated>;
  switchTo: Action<{ tenantId: string }, null>;
}

/** How the list of all tenants differs from that of one account's sub-accounts. */
export interface TenantScreen {
  noun: "Tenant" | "Sub-Account";
  /** What entering one is called. */
  openVerb: "Open" | "Switch to";
  /** Whether the reader may change anything. */
  writable: boolean;
  /** Whose sub-accounts these are; null where a new one's master account is chosen. */
  master: TenantSettings | null;
  /** To choose from. */
  searchTenants: Action<{ search: string }, TenantChoice[]> | null;
  /** Inviting to AI is for the operator of the installation. */
  setAiAccess: Action<SetAiAccessForm, Propagated> | null;
}
