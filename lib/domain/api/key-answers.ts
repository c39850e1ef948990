import { z } from "zod";

/** What a change says about the verifiers that had to learn of it. */
export const propagationSchema = z
  .strictObject({
    verifiers: z.int().meta({ description: "Verifiers that were alive." }),
    acknowledged: z.int().meta({
      description: "Those that had applied the change. The others could not act on what was before any more.",
    }),
    ms: z.int().meta({ description: "From the change to this answer, in milliseconds." }),
  })
  .meta({ id: "Propagation", description: "How the change reached the verifiers before it was answered." });

const paginationSchema = z
  .strictObject({
    page: z.int().nullable().meta({ description: "Null for a page that a cursor led to." }),
    perPage: z.int(),
    total: z
      .int()
      .nullable()
      .meta({ description: "Matching keys, as far as they were counted: up to 10,000. Null with a cursor." }),
    totalIsExact: z.boolean().nullable().meta({
      description: "False where there are more matching keys than `total` and `totalPages` count. Null with a cursor.",
    }),
    totalPages: z.int().nullable(),
    more: z.boolean().meta({ description: "Whether keys follow this page." }),
    next_cursor: z.string().nullable().meta({
      description:
        "Leads to the keys after these, newest first. Null on the last page, and where another order was asked for.",
    }),
  })
  .meta({ id: "Pagination" });

export interface KeyAnswers {
  one: z.ZodType;
  created: z.ZodType;
  changed: z.ZodType;
  rotated: z.ZodType;
  page: z.ZodType;
}

/**
 * What is answered about keys of a kind.
 *
 * @param name of `data`, and part of the names of the answers
 * @param secretToken of a new secret
 */
export function keyAnswers(name: string, data: z.ZodType, secretToken: z.ZodType): KeyAnswers {
  const answer = (id: string, meta: z.ZodRawShape) =>
    z.strictObject({ data, meta: z.strictObject(meta) }).meta({ id: id + name });
  return {
    one: z.strictObject({ data }).meta({ id: `${name}Answer` }),
    created: answer("Created", { secret_token: secretToken }),
    changed: answer("Changed", { propagation: propagationSchema }),
    rotated: answer("Rotated", { secret_token: secretToken, propagation: propagationSchema }),
    page: z.strictObject({ data: z.array(data), pagination: paginationSchema }).meta({ id: `${name}Page` }),
  };
}
