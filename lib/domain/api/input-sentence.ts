import type { z } from "zod";

const KINDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
};

/** What is wrong with a field, where its schema has no sentence of its own. Values are never repeated. */
export function sentenceOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_value") return `Give one of ${issue.values.map(String).join(", ")}.`;
  if (issue.code !== "invalid_type") return "This value is not allowed here.";
  const kind = KINDS[issue.expected] ?? "another value";
  return issue.input === null ? `Give ${kind}, or leave the field out: it can't be null.` : `Give ${kind}.`;
}
