import type { Action } from "@/components/form/call-action";
import type { Role } from "@/lib/domain/permission";
import type { TenantChoice } from "@/lib/domain/tenant";
import type { CreateUserForm, EditUserForm, ResetPasswordForm } from "@/lib/domain/user-schema";

/** What a page about users hands to its components. */
export interface UserAdminActions {
  create: Action<CreateUserForm, null>;
  edit: Action<EditUserForm, null>;
  resetPassword: Action<ResetPasswordForm, null>;
  searchTenants: Action<{ search: string }, TenantChoice[]>;
}

/** How the list of all users differs from that of one account's sub-accounts. */
export interface UserScreen {
  title: "Users" | "Users of Sub-Accounts";
  path: "/admin/users" | "/sub-accounts/users";
  /** Those that users can have. */
  roles: readonly Role[];
  /** The account whose sub-accounts users belong to; null where they belong to any. */
  masterName: string | null;
  /** Who looks: some things can't be done to oneself. */
  selfId: string;
  /** Suggested for new users. */
  tenantName: string;
}
