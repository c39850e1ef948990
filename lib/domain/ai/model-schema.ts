import { z } from "zod";
import { idSchema } from "@/lib/domain/text";
import type { ModelRow } from "./model";
import { aliasesSchema, aliasesText, modelNameSchema } from "./model-name";
import { dollarText } from "./money";
import { amountSchema } from "./money-schema";

const MAX_CONTEXT_LENGTH = 1_000_000_000;

/** In tokens, as it is typed: a whole number, or nothing where it is not known. */
const contextLength = z.string().transform((text, check) => {
  const typed = text.trim().replaceAll(",", "");
  if (typed === "") return null;
  const tokens = /^\d{1,10}$/.test(typed) ? Number(typed) : 0;
  if (tokens >= 1 && tokens <= MAX_CONTEXT_LENGTH) return tokens;
  check.addIssue({ code: "custom", message: "Enter a whole number of tokens such as 128000, or nothing." });
  return z.NEVER;
});

const settings = z.object({
  upstreamId: z.string().min(1, "Choose an upstream.").pipe(idSchema),
  name: modelNameSchema,
  upstreamName: modelNameSchema,
  aliases: aliasesSchema,
  enabled: z.boolean(),
  contextLength,
  inputPrice: amountSchema,
  outputPrice: amountSchema,
});

const namesDiffer = ({ name, aliases }: { name: string; aliases: string[] }) => !aliases.includes(name);
const NAMES_DIFFER = { path: ["aliases"], message: "The name itself is no alias." };

export const createModelSchema = settings.refine(namesDiffer, NAMES_DIFFER);
export const editModelSchema = settings.extend({ id: idSchema, version: z.int() }).refine(namesDiffer, NAMES_DIFFER);
export const modelIdSchema = z.object({ id: idSchema });

export type CreateModelForm = z.input<typeof createModelSchema>;
export type CreateModel = z.output<typeof createModelSchema>;
export type EditModelForm = z.input<typeof editModelSchema>;
export type EditModel = z.output<typeof editModelSchema>;
export type ModelId = z.output<typeof modelIdSchema>;

/** What the form of a model begins with. */
export const modelTexts = (model: ModelRow): CreateModelForm => ({
  upstreamId: model.upstream.id,
  name: model.name,
  upstreamName: model.upstreamName,
  aliases: aliasesText(model.aliases),
  enabled: model.enabled,
  contextLength: model.contextLength === null ? "" : String(model.contextLength),
  inputPrice: dollarText(model.inputPrice),
  outputPrice: dollarText(model.outputPrice),
});
