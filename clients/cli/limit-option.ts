import { UsageError } from "./fault";

/** Says that there is to be none. */
export const NONE = "none";

/** @returns null for none; undefined where nothing was given */
export function limitOf(option: string, text: string | undefined): number | null | undefined {
  return text === NONE ? null : countOf(option, text, `, or ${NONE} for no limit`);
}

/** @returns undefined where nothing was given */
export function countOf(option: string, text: string | undefined, otherwise = ""): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`--${option} is a whole number${otherwise}.`);
  return Number(text);
}
