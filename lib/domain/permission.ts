export const ROLES = ["superUser", "tenantAdmin", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** Those of people who belong to a tenant. */
export const TENANT_ROLES = ["tenantAdmin", "viewer"] as const satisfies Role[];

export const ROLE_LABELS: Record<Role, string> = {
  superUser: "Super user",
  tenantAdmin: "Tenant administrator",
  viewer: "Viewer",
};

/** One table: the guards of actions, routes and pages read it, and so do the buttons. */
export const PERMISSIONS = {
  "key:read": ["superUser", "tenantAdmin", "viewer"],
  "key:generate": ["superUser", "tenantAdmin"],
  "key:edit": ["superUser", "tenantAdmin"],
  "key:rotate": ["superUser", "tenantAdmin"],
  "key:revoke": ["superUser", "tenantAdmin"],
  "key:delete": ["superUser", "tenantAdmin"],
  "usage:read": ["superUser", "tenantAdmin", "viewer"],
  "group:read": ["superUser", "tenantAdmin", "viewer"],
  "group:write": ["superUser", "tenantAdmin"],
  /** Those that every tenant sees. */
  "group:writeGlobal": ["superUser"],
  "audit:read": ["superUser", "tenantAdmin", "viewer"],
  "profile:edit": ["superUser", "tenantAdmin", "viewer"],
  "tenant:switch": ["superUser", "tenantAdmin", "viewer"],
  "tenant:manage": ["superUser"],
  "user:manage": ["superUser"],
  "subAccount:read": ["superUser", "tenantAdmin", "viewer"],
  "subAccount:write": ["superUser", "tenantAdmin"],
  /** Users whose own account is one of the sub-accounts. */
  "subAccountUser:manage": ["superUser", "tenantAdmin"],
  /** Models and the upstreams that serve them. */
  "model:manage": ["superUser"],
  "verifier:read": ["superUser"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Who somebody is, and how the account that they work in is related to them. */
export interface Access {
  role: Role;
  /** It is their own. None is a super user's. */
  atHome: boolean;
  inSubAccount: boolean;
}

/** What depends on that account as well. */
const RELATIONS = {
  /** Whose own account is a sub-account stays there. */
  "tenant:switch": ({ atHome, inSubAccount }) => !(atHome && inSubAccount),
  "subAccount:read": ({ inSubAccount }) => !inSubAccount,
  "subAccount:write": ({ inSubAccount }) => !inSubAccount,
  "subAccountUser:manage": ({ inSubAccount }) => !inSubAccount,
} as const satisfies Partial<Record<Permission, (access: Access) => boolean>>;

type Related = keyof typeof RELATIONS;

/** What the role decides alone. */
export type RolePermission = Exclude<Permission, Related>;

export const can = (role: Role, permission: RolePermission): boolean => includes(permission, role);

export function may(access: Access, permission: Permission): boolean {
  const related: (access: Access) => boolean = permission in RELATIONS ? RELATIONS[permission as Related] : () => true;
  return includes(permission, access.role) && related(access);
}

const includes = (permission: Permission, role: Role) => (PERMISSIONS[permission] as readonly Role[]).includes(role);
