import { z } from "zod";

/**
 * Text that people type. Lengths count code points, as PostgreSQL does. Refused are characters that PostgreSQL cannot
 * hold (NUL, lone surrogates), that show nothing, or that reorder the text around them and so make one name look
 * like another (https://www.unicode.org/reports/tr36/, bidirectional text spoofing). Joiners and variation selectors
 * show nothing either, but languages and emoji are written with them.
 */
const UNSEEN = /(?!\u200c|\u200d|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|[\p{Cs}\u2028\u2029]/u;
const INVISIBLE = new RegExp(`\\p{Cc}|${UNSEEN.source}`, "u");
const INVISIBLE_EXCEPT_LAYOUT = new RegExp(`[^\\P{Cc}\\n\\t]|${UNSEEN.source}`, "u");

const length = (text: string) => [...text].length;
const visible = (text: string) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, "");

interface Limits {
  label: string;
  min?: number;
  max: number;
}

function text(limits: Limits, refused: RegExp) {
  const { label, min = 0, max } = limits;
  return z
    .string()
    .trim()
    .normalize()
    .superRefine((value, check) => {
      const count = length(value);
      const message =
        count === 0 && min > 0
          ? `Enter a ${label}.`
          : length(visible(value)) < min
            ? `The ${label} has at least ${min} characters.`
            : count > max
              ? `The ${label} has at most ${max} characters; this one has ${count}.`
              : refused.test(value)
                ? `The ${label} contains an invisible control character. Type it instead of pasting it.`
                : null;
      if (message) check.addIssue({ code: "custom", message });
    });
}

/** One line: no line breaks or tabs. */
export const lineOfText = (limits: Limits) => text(limits, INVISIBLE);

/** Several lines; Windows and old Mac line ends become `\n`. */
export const linesOfText = (limits: Limits) =>
  z
    .string()
    .transform((value) => value.replace(/\r\n?/g, "\n"))
    .pipe(text(limits, INVISIBLE_EXCEPT_LAYOUT));

/** The form of every record's id. A foreign or made-up id of this form is looked up and not found. */
export const idWith = (message: string) => z.string().regex(/^[a-z0-9]{1,40}$/, message);
export const idSchema = idWith("Choose one of the list.");
