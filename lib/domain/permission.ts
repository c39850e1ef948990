export const ROLES = ["superUser", "tenantAdmin", "viewer"] as const;
export type Role = (typeof ROLES)[number];

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
  "tenant:switch": ["superUser"],
  "tenant:manage": ["superUser"],
  "user:manage": ["superUser"],
  "verifier:read": ["superUser"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function can(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
