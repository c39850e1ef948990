import { z } from "zod";

/** A JSON Schema of draft 2020-12, which OpenAPI 3.1 uses as it is. */
export type JsonSchema = Record<string, unknown>;

/**
 * The schemas of a document: those that have a name are said once, under `components`, and referred to elsewhere.
 */
export class Schemas {
  readonly components: Record<string, JsonSchema> = {};

  /** @param io whether the schema is of what is sent, or of what is answered */
  of(schema: z.ZodType, io: "input" | "output"): JsonSchema {
    // In an object of its own, a schema with a name is referred to like any other.
    const { properties, $defs = {} } = atHome(z.toJSONSchema(z.object({ schema }), { io, override: plain }));
    for (const [name, { id: _, ...definition }] of Object.entries($defs)) this.components[name] = definition;
    return properties?.schema as JsonSchema;
  }
}

/** Formats say more to readers than the patterns behind them, and a number in an address is matched as text. */
function plain({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format !== undefined || jsonSchema.type === "integer") delete jsonSchema.pattern;
  // Bounds of JavaScript's, not of what is counted.
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

const atHome = <T>(schema: T): T =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as T;
