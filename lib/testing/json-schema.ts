import fc from "fast-check";

/** As much of JSON Schema as the API's document uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
}

/** Values that a schema allows, members left out at will. @throws Error for a schema that this does not know */
export function arbitraryOf(schema: JsonSchema, definitions: Record<string, JsonSchema>): fc.Arbitrary<unknown> {
  const { $ref, anyOf, properties, items, minimum = -1_000, maximum = 1_000 } = schema;
  const inner = (part: JsonSchema) => arbitraryOf(part, definitions);
  if ($ref) return inner(definitions[$ref.split("/").at(-1) ?? ""] ?? {});
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map(inner));
  switch (schema.type) {
    case "null":
      return fc.constant(null);
    case "integer":
      return fc.integer({ min: minimum, max: maximum });
    case "array":
      return fc.array(inner(items ?? {}), { maxLength: Math.min(schema.maxItems ?? 5, 5) });
    case "object":
      return fc.record(
        Object.fromEntries(Object.entries(properties ?? {}).map(([name, part]) => [name, inner(part)])),
        { requiredKeys: [] },
      );
    case "string":
      return textOf(schema);
    default:
      throw new Error(`A schema that is not known here: ${JSON.stringify(schema)}`);
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 60 }: JsonSchema): fc.Arbitrary<string> {
  if (format === "date-time") {
    return fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date("9998-01-01") })
      .map((date) => date.toISOString());
  }
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  // Mostly what people write, at times what they don't.
  const unit = fc.constantFrom("grapheme-ascii", "grapheme", "binary");
  return fc.oneof(
    unit.chain((unit) => fc.string({ unit, minLength, maxLength: Math.min(maxLength, 600) })),
    fc.ipV4(),
    fc.ipV6(),
    fc.constant("10.0.0.0/8"),
  );
}
