import { PERMISSION_PATTERN } from "./group";

export const MAX_PERMISSIONS = 100;
/** Together, with a space between them: proxies pass them on in one header, and few take more than 8 KB of those. */
export const MAX_PERMISSIONS_LENGTH = 4_000;
const MAX_ERRORS_SHOWN = 20;

export type ParsedPermissions = { ok: true; permissions: string[] } | { ok: false; messages: string[] };

/**
 * One permission per line; white space around it, blank lines and repetitions are dropped. They come out sorted, so that
 * two groups with the same permissions look the same. A message names its line, counted from 1.
 */
export function parsePermissions(text: string): ParsedPermissions {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, entry: line.trim() }))
    .filter(({ entry }) => entry !== "");
  const permissions = [...new Set(lines.map(({ entry }) => entry))].sort();
  if (permissions.length > MAX_PERMISSIONS) {
    return refuse(`A group has at most ${MAX_PERMISSIONS} permissions; these are ${permissions.length}.`);
  }
  const length = permissions.join(" ").length;
  if (length > MAX_PERMISSIONS_LENGTH) {
    return refuse(
      `The permissions of a group have at most ${MAX_PERMISSIONS_LENGTH} characters; these have ${length}.`,
    );
  }
  const wrong = lines.filter(({ entry }) => !PERMISSION_PATTERN.test(entry));
  if (wrong.length === 0) return { ok: true, permissions };
  return refuse(...wrong.slice(0, MAX_ERRORS_SHOWN).map(({ number, entry }) => `Line ${number}: ${adviseOn(entry)}`));
}

/** The text that parsePermissions reads back into the same permissions. */
export const formatPermissions = (permissions: readonly string[]): string => permissions.join("\n");

const refuse = (...messages: string[]): ParsedPermissions => ({ ok: false, messages });

function adviseOn(entry: string): string {
  const suggestion = entry.toLowerCase();
  if (suggestion !== entry && PERMISSION_PATTERN.test(suggestion)) return `Write ${suggestion}, in lower case.`;
  if (/[\s,;]/.test(entry)) return "Write one permission per line.";
  const shown = entry.length > 60 ? `${entry.slice(0, 60)}…` : entry;
  return `${shown} is no permission. Write it like orders:read: what it is about, a colon, and what may be done.`;
}
