/** The API's description as its reference page shows it. */

/** A parameter, a header, or a member of a body. */
export interface ReferenceField {
  name: string;
  /** In words: `whole number, 1 to 100`. */
  type: string;
  required: boolean;
  description: string;
  /** Where there are only a few values. */
  choices: string[];
}

export interface ReferenceParameter extends ReferenceField {
  where: "path" | "query" | "header";
}

export interface ReferenceOperation {
  id: string;
  tag: string;
  method: string;
  path: string;
  summary: string;
  /** Paragraphs, in which backticks stand around code. */
  description: string[];
  parameters: ReferenceParameter[];
  /** `example` is JSON. */
  body: { fields: ReferenceField[]; example: string } | null;
  answer: { status: string; description: string; example: string };
  /** The codes of the refusals that it may meet, by status. */
  refusals: { status: string; codes: string[] }[];
}
