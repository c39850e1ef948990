import type { KeyKind } from "./grant";
import type { RateLimits } from "./rate-limit";

/** A tenant as a list of choices shows it. */
export interface TenantOption {
  id: string;
  name: string;
}

/** One among those of several master accounts. */
export interface TenantChoice extends TenantOption {
  /** Null for a master account. */
  masterName: string | null;
}

/** `Acme / Retail`: names of sub-accounts are their master account's own. */
export const tenantLabel = ({ name, masterName }: Omit<TenantChoice, "id">): string =>
  masterName === null ? name : `${masterName} / ${name}`;

/** How many unrevoked keys of each kind a tenant may hold. */
export interface KeyLimits {
  keyLimit: number;
  channelLimit: number;
  aiLimit: number;
}

export const KEY_LIMIT_FIELDS = {
  tenant: "keyLimit",
  channel: "channelLimit",
  ai: "aiLimit",
} as const satisfies Record<KeyKind, keyof KeyLimits>;

/** With ceilings for all keys of the tenant together. */
export type TenantLimits = KeyLimits & RateLimits;

export interface TenantSettings extends TenantLimits {
  name: string;
}

/** Whether a tenant may have AI keys, and what they may cost. A sub-account's is its own. */
export interface AiAccess {
  /** Null while the tenant is not invited. */
  invitedAt: Date | null;
  /** Micro-dollars per calendar month in UTC, for all of the tenant's AI keys together; null for no limit. */
  monthlyBudget: number | null;
}

export const DEFAULT_KEY_LIMIT = 10;
export const KEY_LIMIT_MAX = 100_000;
export const DEFAULT_KEY_LIMITS: KeyLimits = {
  keyLimit: DEFAULT_KEY_LIMIT,
  channelLimit: DEFAULT_KEY_LIMIT,
  aiLimit: DEFAULT_KEY_LIMIT,
};

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
