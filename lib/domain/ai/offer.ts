import { z } from "zod";
import { MODEL_NAME_PATTERN } from "./model-name";
import type { OfferedModel } from "./upstream";

const tokens = z.int().positive().nullish().catch(null);

/** https://platform.openai.com/docs/api-reference/models/list, with the lengths that vLLM, OpenRouter, Groq and Mistral add. */
const answerSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      max_model_len: tokens,
      context_length: tokens,
      context_window: tokens,
      max_context_length: tokens,
    }),
  ),
});

/**
 * Reads what an upstream answers at `/models`. Names that no client could ask for are left out.
 *
 * @returns by name; null for what is no list of models
 */
export function parseOffer(text: string): OfferedModel[] | null {
  const parsed = answerSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const models = new Map<string, OfferedModel>();
  for (const { id, ...lengths } of parsed.data.data) {
    const contextLength = Object.values(lengths).find((length) => length != null) ?? null;
    if (MODEL_NAME_PATTERN.test(id)) models.set(id, { name: id, contextLength });
  }
  return [...models.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
