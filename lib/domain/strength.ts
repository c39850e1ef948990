import { type Score, ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as english, translations } from "@zxcvbn-ts/language-en";

/**
 * How many guesses somebody needs who knows breached passwords, words, names, dates and keyboards. 3 MB of dictionaries:
 * import this module on demand.
 */
const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  translations,
  // The defaults take seconds for text made for that, in a process that has other things to do.
  maxLength: 40,
  l33tMaxSubstitutions: 8,
});

/** Below ten thousand million guesses, which zxcvbn calls 4 of 4, a secret is refused. */
const SCORE_MIN: Score = 4;

export interface Strength {
  /** 0 to 4. */
  score: Score;
  strong: boolean;
  /** How to make it stronger, if it is not strong. */
  advice: string;
}

/** Takes milliseconds, and less than a tenth of a second for the worst of texts. Only its beginning is looked at. */
export function estimateStrength(secret: string): Strength {
  const { score, feedback } = estimator.check(secret.normalize("NFKC"));
  const strong = score >= SCORE_MIN;
  const { warning, suggestions } = feedback;
  const advice = [warning, ...suggestions].filter(Boolean).join(" ") || "Make it longer, or less regular.";
  return { score, strong, advice: strong ? "" : advice };
}
