import type { JsonSchema } from "./schemas";

interface SchemaText {
  /** In words. */
  type: string;
  choices: string[];
}

/** What values a schema allows, for people: `whole number, 1 to 100`, `list of texts, or null`. */
export function schemaText(schema: JsonSchema): SchemaText {
  const parts = (schema.anyOf as JsonSchema[] | undefined) ?? [schema];
  const values = parts.filter(({ type }) => type !== "null");
  const [first = {}] = values;
  const choices = (first.enum as string[] | undefined) ?? [];
  const nothing = values.length < parts.length ? ", or null" : "";
  return { type: (choices.length > 0 ? "one of a few" : textOf(first)) + nothing, choices };
}

function textOf({ type, format, minLength, maxLength, minimum, maximum, maxItems }: JsonSchema): string {
  switch (type) {
    case "integer":
      return `whole number${range(minimum, maximum)}`;
    case "array":
      return `list of texts${maxItems === undefined ? "" : `, at most ${count(maxItems)}`}`;
    case "string":
      return format === "date-time" ? "instant (ISO 8601)" : `text${length(minLength, maxLength)}`;
    default:
      return String(type);
  }
}

const count = (number: unknown) => Number(number).toLocaleString("en");

const range = (minimum: unknown, maximum: unknown) =>
  minimum === undefined || maximum === undefined ? "" : `, ${count(minimum)} to ${count(maximum)}`;

function length(minLength: unknown, maxLength: unknown): string {
  if (maxLength === undefined) return "";
  return minLength === undefined
    ? `, at most ${count(maxLength)} characters`
    : `, ${count(minLength)} to ${count(maxLength)} characters`;
}
