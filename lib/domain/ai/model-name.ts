import { z } from "zod";

/** As upstreams name theirs: `gpt-4o`, `meta-llama/Llama-3.1-8B-Instruct`, `ft:gpt-4o:org::id`. */
export const MODEL_NAME_PATTERN = /^[\x21-\x7e]{1,200}$/;

/** A name that clients ask by, or that an upstream is asked by. */
export const modelNameSchema = z
  .string()
  .trim()
  .regex(MODEL_NAME_PATTERN, "A model's name has 1 to 200 characters, no spaces and no letters with accents.");

const MAX_ALIASES = 20;

/** One alias per line; blank lines and repetitions are dropped. */
export const aliasesSchema = z.string().transform((text, check) => {
  const aliases = [...new Set(text.split(/\s+/).filter(Boolean))];
  const wrong = aliases.find((alias) => !MODEL_NAME_PATTERN.test(alias));
  const message = wrong
    ? `“${wrong.slice(0, 60)}” is no name of a model.`
    : aliases.length > MAX_ALIASES
      ? `A model has at most ${MAX_ALIASES} aliases; these are ${aliases.length}.`
      : null;
  if (message === null) return aliases;
  check.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** The text that aliasesSchema reads back. */
export const aliasesText = (aliases: readonly string[]): string => aliases.join("\n");
