import type { KeyKind } from "./grant";
import type { ListQuery } from "./list";
import type { AiAccess, TenantLimits, TenantSettings } from "./tenant";

export const TENANT_SORTS = ["name", "users", "createdAt"] as const;
export type TenantListQuery = ListQuery<(typeof TENANT_SORTS)[number]>;

export const DEFAULT_TENANT_LIST_QUERY: TenantListQuery = {
  search: "",
  sort: "name",
  direction: "asc",
  page: 1,
  pageSize: 25,
};

/** What became of requests with any of a tenant's keys. */
export interface RequestSums {
  allowed: number;
  denied: number;
}

export interface MasterAccount extends TenantLimits {
  id: string;
  name: string;
  suspendedAt: Date | null;
}

export interface TenantRow extends TenantSettings {
  id: string;
  /** Null for a master account. */
  master: MasterAccount | null;
  users: number;
  /** How many unrevoked keys of each kind it holds. */
  used: Record<KeyKind, number>;
  /** In the last 24 hours. */
  requests: RequestSums;
  aiAccess: AiAccess;
  suspendedAt: Date | null;
  createdAt: Date;
  version: number;
}
