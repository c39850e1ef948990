import type { Action } from "@/components/form/call-action";
import type { TenantChoice } from "@/lib/domain/tenant";
import type { CreateUserForm, EditUserForm, ResetPasswordForm } from "@/lib/domain/user-schema";

/** What the page about users hands to its components. */
export interface UserAdminActions {
  create: Action<CreateUserForm, null>;
  edit: Action<EditUserForm, null>;
  resetPassword: Action<ResetPasswordForm, null>;
  searchTenants: Action<{ search: string }, TenantChoice[]>;
}
