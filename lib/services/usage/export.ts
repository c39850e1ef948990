import { db } from "@/lib/data/client";
import { hasKey } from "@/lib/data/key/read";
import type { Context } from "@/lib/domain/context";
import { OUTCOMES } from "@/lib/domain/decision";
import { fail } from "@/lib/domain/result";
import { outcomeLabel, type UsageRange } from "@/lib/domain/usage";
import { csv } from "@/lib/services/csv";
import { readUsage } from "./read";

/**
 * The bars of a chart as CSV, one a row, with a column for every outcome.
 *
 * @param keyId null for all keys of the tenant
 * @throws DomainError NOT_FOUND for a key that the tenant does not have
 */
export async function exportUsage(
  ctx: Context,
  keyId: string | null,
  range: UsageRange,
  timeZone: string,
): Promise<ReadableStream<Uint8Array>> {
  if (keyId !== null && !(await hasKey(db(), ctx.tenant.id, keyId))) fail("NOT_FOUND");
  const buckets = await readUsage(ctx, keyId, range, timeZone);
  const rows = buckets.map(({ start, counts }) => [
    start.toISOString(),
    ...OUTCOMES.map((outcome) => String(counts[outcome] ?? 0)),
  ]);
  return csv(["Begins", ...OUTCOMES.map(outcomeLabel)], rows);
}
