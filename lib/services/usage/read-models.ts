import { findBudgetUse, findLargestShares, findModelUse } from "@/lib/data/ai/model-use";
import { db } from "@/lib/data/client";
import { monthOf } from "@/lib/domain/ai/budget";
import type {
  BudgetUse,
  ModelUseBucket,
  ModelUseFilter,
  ModelUseRange,
  ModelUseShare,
} from "@/lib/domain/ai/model-use";
import type { Context } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";
import { bucketStarts } from "@/lib/domain/usage";

const SHARES = 10;

/** @returns when each bar of a chart begins, and with the first of them the range */
export function spansOf(range: ModelUseRange, now: Date, timeZone: string): [Date, ...Date[]] {
  const [first = now, ...others] = bucketStarts(range, now, timeZone);
  return [first, ...others];
}

/**
 * The bars of a chart, oldest first. A key that the tenant does not have has used nothing.
 *
 * @param timeZone whose days are the bars of the longer ranges
 */
export async function readModelUse(
  ctx: Context,
  filter: ModelUseFilter,
  range: ModelUseRange,
  timeZone: string,
): Promise<ModelUseBucket[]> {
  const starts = spansOf(range, ctx.now, timeZone);
  const uses = await findModelUse(db(), ctx.tenant.id, filter, starts);
  return uses.map((use, index) => ({ start: starts[index] ?? ctx.now, ...use }));
}

/** The keys or the models with the highest cost; of those that cost nothing, those with most requests. */
export function largestShares(
  ctx: Context,
  of: "key" | "model",
  filter: ModelUseFilter,
  range: ModelUseRange,
  timeZone: string,
): Promise<ModelUseShare[]> {
  const [from] = spansOf(range, ctx.now, timeZone);
  return findLargestShares(db(), ctx.tenant.id, filter, of, from, SHARES);
}

/**
 * What was spent in this month in UTC, and may be. What is being asked at this moment is not in it.
 *
 * @param keyId null for all keys of the tenant together
 * @throws DomainError NOT_FOUND for a key that the tenant does not have
 */
export const readBudget = async (ctx: Context, keyId: string | null): Promise<BudgetUse> =>
  (await findBudgetUse(db(), ctx.tenant.id, keyId, monthOf(ctx.now.getTime()))) ?? fail("NOT_FOUND");
