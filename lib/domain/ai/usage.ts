import { z } from "zod";

export interface Tokens {
  input: number;
  output: number;
}

/** Pico-dollars per token, which is micro-dollars per million. */
export interface Prices {
  input: bigint;
  output: bigint;
}

/** More is no count: no model takes as much, and sums of it would not fit. */
const count = z.int().nonnegative().max(1_000_000_000);
/** Embeddings have none. */
const outputCount = count.nullish().transform((tokens) => tokens ?? 0);

/** As chat, completions and embeddings tell it, and as responses and transcriptions do. */
const usageSchema = z.union([
  z
    .object({ prompt_tokens: count, completion_tokens: outputCount })
    .transform((usage): Tokens => ({ input: usage.prompt_tokens, output: usage.completion_tokens })),
  z
    .object({ input_tokens: count, output_tokens: outputCount })
    .transform((usage): Tokens => ({ input: usage.input_tokens, output: usage.output_tokens })),
]);

/** @returns null for what tells no tokens, such as the seconds of a transcription, or what can't be their number */
export function readUsage(usage: unknown): Tokens | null {
  return usageSchema.safeParse(usage).data ?? null;
}

/** In pico-dollars, of one request: $100,000. Many of it fit into a bigint of the database, and more than any budget. */
const MAX_COST = 10n ** 17n;

/** In pico-dollars. */
export function costOf({ input, output }: Tokens, prices: Prices): bigint {
  const cost = BigInt(input) * prices.input + BigInt(output) * prices.output;
  return cost < MAX_COST ? cost : MAX_COST;
}

/** English text has about as many bytes per token. */
const BYTES_PER_TOKEN = 4;

/** An estimate. */
export const tokensIn = (bytes: number): number => Math.ceil(bytes / BYTES_PER_TOKEN);
