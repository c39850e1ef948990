import type { ListQuery } from "./list";
import type { RateLimits } from "./rate-limit";

export const TENANT_SORTS = ["name", "users", "createdAt"] as const;
export type TenantListQuery = ListQuery<(typeof TENANT_SORTS)[number]>;

export const DEFAULT_TENANT_LIST_QUERY: TenantListQuery = {
  search: "",
  sort: "name",
  direction: "asc",
  page: 1,
  pageSize: 25,
};

/** With the ceilings for all of its keys together. */
export interface TenantRow extends RateLimits {
  id: string;
  name: string;
  /** The master account of a sub-account; null for a master account. */
  masterName: string | null;
  users: number;
  keysUsed: number;
  keyLimit: number;
  suspendedAt: Date | null;
  /** The master account is suspended, and this one with it. */
  masterSuspended: boolean;
  createdAt: Date;
}
