import { findModelUseRecords } from "@/lib/data/ai/model-use";
import { db } from "@/lib/data/client";
import { hasKey } from "@/lib/data/key/read";
import type { ModelUseFilter, ModelUseRange, ModelUseRecord } from "@/lib/domain/ai/model-use";
import type { Context } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";
import { csv } from "@/lib/services/csv";
import { spansOf } from "./read-models";

const COLUMNS: Record<string, (record: ModelUseRecord) => string> = {
  "Key ID": ({ keyId }) => keyId,
  "Key Name": ({ keyName }) => keyName ?? "",
  "Model ID": ({ modelId }) => modelId,
  Model: ({ modelName }) => modelName ?? "",
  Requests: ({ requests }) => String(requests),
  "Input Tokens": ({ inputTokens }) => String(inputTokens),
  "Output Tokens": ({ outputTokens }) => String(outputTokens),
  "Cost (USD)": ({ dollars }) => dollars,
};

/**
 * A row for each key and model in each bar of a chart, as CSV; none for bars in which nothing was used.
 *
 * @throws DomainError NOT_FOUND for a key that the tenant does not have
 */
export async function exportModelUse(
  ctx: Context,
  filter: ModelUseFilter,
  range: ModelUseRange,
  timeZone: string,
): Promise<ReadableStream<Uint8Array>> {
  if (filter.keyId !== null && !(await hasKey(db(), ctx.tenant.id, filter.keyId))) fail("NOT_FOUND");
  return csv(["Begins", ...Object.keys(COLUMNS)], rows(ctx, filter, spansOf(range, ctx.now, timeZone)));
}

/** Bar by bar, so that no more than one is in memory. */
async function* rows(ctx: Context, filter: ModelUseFilter, starts: readonly Date[]): AsyncGenerator<string[]> {
  for (const [index, start] of starts.entries()) {
    for (const record of await findModelUseRecords(db(), ctx.tenant.id, filter, start, starts[index + 1])) {
      yield [start.toISOString(), ...Object.values(COLUMNS).map((cell) => cell(record))];
    }
  }
}
