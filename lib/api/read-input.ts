import type { z } from "zod";
import { versionsToMatch } from "@/lib/domain/api/entity-tag";
import { sentenceOf } from "@/lib/domain/api/input-sentence";
import { ApiProblem, type FieldProblem } from "@/lib/domain/api/problem";

const MAX_ERRORS_SHOWN = 20;
const NAME_SHOWN = 60;

/** @throws ApiProblem input_invalid that names each field at fault */
export const readFields = <S extends z.ZodType>(schema: S, body: object): z.output<S> =>
  read(schema, body, "input_invalid", "field");

/** @throws ApiProblem parameter_invalid that names each parameter at fault */
export function readQuery<S extends z.ZodType>(schema: S, search: URLSearchParams): z.output<S> {
  const names = [...search.keys()];
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (repeated.length > 0) {
    throw new ApiProblem("parameter_invalid", undefined, fieldProblems(repeated, "Give it once."));
  }
  return read(schema, Object.fromEntries(search), "parameter_invalid", "parameter");
}

/**
 * @returns the versions of which If-Match wants one; null for any
 * @throws ApiProblem parameter_invalid
 */
export function readVersions(headers: Headers): readonly number[] | null {
  const versions = versionsToMatch(headers.get("if-match"));
  if (versions !== undefined) return versions;
  const detail = 'Give the ETag of an answer, in its quotation marks, or "*" without.';
  throw new ApiProblem("parameter_invalid", undefined, [{ field: "If-Match", detail }]);
}

function read<S extends z.ZodType>(
  schema: S,
  value: object,
  code: "input_invalid" | "parameter_invalid",
  what: "field" | "parameter",
): z.output<S> {
  const parsed = schema.safeParse(value, { error: sentenceOf });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? fieldProblems(issue.keys, `There is no such ${what}.`)
      : fieldProblems([issue.path.join(".")], issue.message),
  );
  throw new ApiProblem(code, undefined, errors.slice(0, MAX_ERRORS_SHOWN));
}

export const fieldProblems = (fields: readonly string[], detail: string): FieldProblem[] =>
  fields.slice(0, MAX_ERRORS_SHOWN).map((field) => ({ field: field.slice(0, NAME_SHOWN), detail }));
