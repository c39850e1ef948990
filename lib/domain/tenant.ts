/** A tenant as a list of choices shows it. */
export interface TenantOption {
  id: string;
  name: string;
}

export const DEFAULT_KEY_LIMIT = 10;
export const KEY_LIMIT_MAX = 100_000;

/** The authorization groups that every tenant begins with. */
export const DEFAULT_GROUPS = {
  "Read Only": ["orders:read", "products:read", "customers:read"],
  "Read & Write": ["orders:read", "orders:write", "products:read", "products:write", "customers:read"],
  "Full Access": [
    "orders:read",
    "orders:write",
    "products:read",
    "products:write",
    "customers:read",
    "customers:write",
    "api-keys:read",
    "api-keys:write",
  ],
} as const;
