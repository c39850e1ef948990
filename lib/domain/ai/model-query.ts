import { z } from "zod";
import { listQueryShape } from "@/lib/domain/list-query";
import { idSchema } from "@/lib/domain/text";
import { DEFAULT_MODEL_LIST_QUERY, MODEL_SORTS, MODEL_STATES, type ModelListQuery } from "./model-list";

const schema = z.object({
  upstream: idSchema.catch(DEFAULT_MODEL_LIST_QUERY.upstream),
  state: z.enum(["all", ...MODEL_STATES]).catch(DEFAULT_MODEL_LIST_QUERY.state),
  ...listQueryShape(MODEL_SORTS, DEFAULT_MODEL_LIST_QUERY),
});

export const parseModelListQuery = (search: Record<string, string | string[] | undefined>): ModelListQuery =>
  schema.parse(search);
