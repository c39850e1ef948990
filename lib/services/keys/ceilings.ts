import { type Db, db } from "@/lib/data/client";
import { findCeilings } from "@/lib/data/tenant";
import type { Caller } from "@/lib/domain/context";
import { NO_RATE_LIMITS, RATE_LIMIT_FIELDS, type RateLimits } from "@/lib/domain/rate-limit";
import { type FieldErrors, fail } from "@/lib/domain/result";

/** What all keys of the tenant may use together. */
export const rateCeilings = (ctx: Caller): Promise<RateLimits> => findCeilings(db(), ctx.tenant.id);

/**
 * @param before what the key has already: that may stay, although the ceiling has been lowered since
 * @throws DomainError INVALID_INPUT at each limit that is higher than what all keys of the tenant may use together
 */
export async function checkCeilings(
  tx: Db,
  { tenant }: Caller,
  limits: RateLimits,
  before: RateLimits = NO_RATE_LIMITS,
): Promise<void> {
  const ceilings = await findCeilings(tx, tenant.id);
  const errors: FieldErrors = {};
  for (const field of RATE_LIMIT_FIELDS) {
    const [limit, ceiling] = [limits[field], ceilings[field]];
    if (limit === null || ceiling === null || limit <= ceiling || limit === before[field]) continue;
    errors[field] = [`Enter at most ${ceiling.toLocaleString("en")}, the ceiling of ${tenant.name}.`];
  }
  if (Object.keys(errors).length > 0) fail("INVALID_INPUT", "Check the marked fields.", errors);
}
