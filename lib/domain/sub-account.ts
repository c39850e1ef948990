import { RATE_LIMIT_FIELDS } from "./rate-limit";
import type { FieldErrors } from "./result";
import { KEY_LIMIT_FIELDS, type TenantLimits } from "./tenant";

/** Of one master account. Each may have as much as that, so without a bound its own limits would mean nothing. */
export const SUB_ACCOUNTS_MAX = 100;

const FIELDS = [...Object.values(KEY_LIMIT_FIELDS), ...RATE_LIMIT_FIELDS] as const;

/**
 * A sentence for each limit of a sub-account that is higher than its master account's. What it has already may stay or
 * come down, because the master account's may have been lowered since.
 *
 * @param before null for a new one
 */
export function beyondMaster(
  limits: TenantLimits,
  master: TenantLimits & { name: string },
  before: TenantLimits | null,
): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of FIELDS) {
    const most = unlimitedIfNull(master[field]);
    const limit = unlimitedIfNull(limits[field]);
    if (limit <= most || (before && limit <= unlimitedIfNull(before[field]))) continue;
    errors[field] = [`Enter at most ${most.toLocaleString("en")}, the limit of ${master.name}.`];
  }
  return errors;
}

const unlimitedIfNull = (limit: number | null) => limit ?? Number.POSITIVE_INFINITY;
