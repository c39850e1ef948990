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
const total = count.catch(0);

/** Some upstreams count reasoning in the total alone: https://docs.x.ai/docs/key-information/consumption-and-rate-limits. */
const tokensOf = (input: number, output: number, total: number): Tokens => ({
  input,
  output: Math.max(output, total - input),
});

/** An upstream that tells none does not count. */
const isUse = ({ input, output }: Tokens) => input + output > 0;

/** As chat, completions and embeddings tell it, as responses and transcriptions do, and what is billed by the second. */
const usageSchema = z.union([
  z
    .object({ prompt_tokens: count, completion_tokens: outputCount, total_tokens: total })
    .transform((usage) => tokensOf(usage.prompt_tokens, usage.completion_tokens, usage.total_tokens))
    .refine(isUse),
  z
    .object({ input_tokens: count, output_tokens: outputCount, total_tokens: total })
    .transform((usage) => tokensOf(usage.input_tokens, usage.output_tokens, usage.total_tokens))
    .refine(isUse),
  z.object({ type: z.literal("duration") }).transform((): Tokens => ({ input: 0, output: 0 })),
]);

/** @returns null for what tells no tokens, or what can't be their number */
export function readUsage(usage: unknown): Tokens | null {
  // Most events of a stream have none, and to say so takes zod longer than all else takes that is done with an event.
  return usage == null ? null : (usageSchema.safeParse(usage).data ?? null);
}

/** In pico-dollars, of one request: $100,000. Many of it fit into a bigint of the database, and more than any budget. */
const MAX_COST = 10n ** 17n;

/** In pico-dollars. */
export function costOf({ input, output }: Tokens, prices: Prices): bigint {
  const cost = BigInt(input) * prices.input + BigInt(output) * prices.output;
  return cost < MAX_COST ? cost : MAX_COST;
}

/** Of English text, and of speech at 32 kbit/s: a token is 0.1 s (https://platform.openai.com/docs/guides/realtime-costs). */
const BYTES_PER_TOKEN = { text: 4, speech: 400 };

/** An estimate. */
export const tokensIn = (bytes: number, of: keyof typeof BYTES_PER_TOKEN = "text"): number =>
  Math.ceil(bytes / BYTES_PER_TOKEN[of]);
