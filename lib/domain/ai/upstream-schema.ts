import { z } from "zod";
import { idSchema, lineOfText } from "@/lib/domain/text";
import { parseBaseUrl } from "./base-url";
import { modelNameSchema } from "./model-name";

const name = lineOfText({ label: "name", min: 2, max: 100 });

const baseUrl = z.string().transform((text, check) => {
  const parsed = parseBaseUrl(text);
  if (parsed.ok) return parsed.url;
  check.addIssue({ code: "custom", message: parsed.message });
  return z.NEVER;
});

/** What an HTTP header can hold (RFC 6750: a bearer token). Empty: none, or the one that is stored. */
const credential = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]*$/, "A credential has no spaces and no letters with accents. Copy it again.")
  .max(4000, "A credential has at most 4,000 characters.");

export const createUpstreamSchema = z.object({ name, baseUrl, credential });

export const editUpstreamSchema = createUpstreamSchema.extend({
  id: idSchema,
  version: z.int(),
  removeCredential: z.boolean(),
});

export const upstreamIdSchema = z.object({ id: idSchema });

export const MAX_IMPORTED = 500;

export const importModelsSchema = z.object({
  id: idSchema,
  names: z
    .array(modelNameSchema)
    .min(1, "Choose at least one model.")
    .max(MAX_IMPORTED, `Import at most ${MAX_IMPORTED} models at once.`),
  enabled: z.boolean(),
});

export type CreateUpstreamForm = z.input<typeof createUpstreamSchema>;
export type CreateUpstream = z.output<typeof createUpstreamSchema>;
export type EditUpstreamForm = z.input<typeof editUpstreamSchema>;
export type EditUpstream = z.output<typeof editUpstreamSchema>;
export type UpstreamId = z.output<typeof upstreamIdSchema>;
export type ImportModelsForm = z.input<typeof importModelsSchema>;
export type ImportModels = z.output<typeof importModelsSchema>;
