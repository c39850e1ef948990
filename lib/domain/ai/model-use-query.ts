import { z } from "zod";
import { idSchema } from "@/lib/domain/text";
import { DEFAULT_MODEL_USE_QUERY, MODEL_USE_RANGES, type ModelUseQuery } from "./model-use";

const schema = z.object({
  range: z.enum(MODEL_USE_RANGES).catch(DEFAULT_MODEL_USE_QUERY.range),
  model: idSchema.catch(DEFAULT_MODEL_USE_QUERY.model),
});

/** Whatever is hostile or senseless falls back to its default. */
export const parseModelUseQuery = (search: Record<string, string | string[] | undefined>): ModelUseQuery =>
  schema.parse(search);
