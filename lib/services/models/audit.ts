import type { ModelValues } from "@/lib/data/ai/model-write";
import { formatDollars } from "@/lib/domain/ai/money";
import type { AuditValue } from "@/lib/domain/audit";

/** A model's fields as its history tells them. Prices are per million tokens. */
export const auditedModel = (
  { upstreamId: _, inputPrice, outputPrice, aliases, ...values }: ModelValues,
  upstream: string,
): Record<string, AuditValue> => ({
  ...values,
  upstream,
  aliases: [...aliases].sort(),
  inputPrice: formatDollars(inputPrice),
  outputPrice: formatDollars(outputPrice),
});
