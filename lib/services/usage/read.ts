import { db } from "@/lib/data/client";
import { findBusiestKeys, findDenials, findUsage, type UsageUnit } from "@/lib/data/usage";
import type { Context } from "@/lib/domain/context";
import { type BusyKey, bucketStarts, type DenialEvent, type UsageBucket, type UsageRange } from "@/lib/domain/usage";

const BUSIEST = 10;
const DENIALS = 20;

const unitOf = (range: UsageRange): UsageUnit => (range === "hour" ? "minute" : "hour");

/**
 * The bars of a chart, oldest first.
 *
 * @param keyId null for all keys of the tenant; one that the tenant does not have was never used
 */
export async function readUsage(
  ctx: Context,
  keyId: string | null,
  range: UsageRange,
  timeZone: string,
): Promise<UsageBucket[]> {
  const starts = bucketStarts(range, ctx.now, timeZone);
  const spans = await findUsage(db(), ctx.tenant.id, keyId, unitOf(range), starts);
  return starts.map((start, index) => ({ start, counts: spans[index] ?? {} }));
}

/** The tenant's keys with most requests, allowed or not. */
export function busiestKeys(ctx: Context, range: UsageRange, timeZone: string): Promise<BusyKey[]> {
  const [from = ctx.now] = bucketStarts(range, ctx.now, timeZone);
  return findBusiestKeys(db(), ctx.tenant.id, unitOf(range), from, ctx.now, BUSIEST);
}

/**
 * Newest first.
 *
 * @param keyId null for all keys of the tenant
 */
export const recentDenials = (ctx: Context, keyId: string | null): Promise<DenialEvent[]> =>
  findDenials(db(), ctx.tenant.id, keyId, DENIALS);
