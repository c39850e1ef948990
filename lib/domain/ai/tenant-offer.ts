import type { ModelOption } from "./model";

/** What a tenant's AI keys can be given. */
export interface TenantOffer {
  /** Keys of a tenant that is not invited open nothing. */
  invited: boolean;
  /** By name. */
  models: ModelOption[];
  /** Micro-dollars per calendar month in UTC, for all keys together; null for no limit. */
  monthlyBudget: number | null;
}
