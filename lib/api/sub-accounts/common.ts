import { entityTagOf } from "@/lib/domain/api/entity-tag";
import type { ApiProblemCode } from "@/lib/domain/api/problem";
import { toApiSubAccount } from "@/lib/domain/api/sub-account";
import type { TenantRow } from "@/lib/domain/tenant-list";

export const SUB_ACCOUNTS_PATH = "/api/account/sub-accounts";
export const SUB_ACCOUNT_PATH = `${SUB_ACCOUNTS_PATH}/{identifier}`;

/** What the services' errors are called here. */
export const SUB_ACCOUNT_FAILURES = {
  FORBIDDEN: "master_account_only",
  NOT_FOUND: "sub_account_not_found",
  LIMIT_REACHED: "sub_account_limit_reached",
} as const;

/** What a request about the sub-account that the path names may meet. */
export const SUB_ACCOUNT_PROBLEMS = [
  "sub_account_not_found",
  "precondition_failed",
] as const satisfies ApiProblemCode[];

export const subAccountHeaders = (row: TenantRow): Record<string, string> => ({
  ETag: entityTagOf(row.version, toApiSubAccount(row)),
});
