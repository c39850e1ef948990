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

const count = z.int().nonnegative().max(1_000_000_000).catch(0);

/** As chat, completions and embeddings tell it, and as responses and transcriptions do. */
const usageSchema = z.union([
  z
    .object({ prompt_tokens: z.int().nonnegative(), completion_tokens: count })
    .transform((usage): Tokens => ({ input: usage.prompt_tokens, output: usage.completion_tokens })),
  z
    .object({ input_tokens: z.int().nonnegative(), output_tokens: count })
    .transform((usage): Tokens => ({ input: usage.input_tokens, output: usage.output_tokens })),
]);

/** @returns null for what tells no tokens, such as the seconds of a transcription */
export function readUsage(usage: unknown): Tokens | null {
  return usageSchema.safeParse(usage).data ?? null;
}

/** In pico-dollars. */
export const costOf = ({ input, output }: Tokens, prices: Prices): bigint =>
  BigInt(input) * prices.input + BigInt(output) * prices.output;

/** English text has about as many bytes per token. */
const BYTES_PER_TOKEN = 4;

/** An estimate. */
export const tokensIn = (bytes: number): number => Math.ceil(bytes / BYTES_PER_TOKEN);
