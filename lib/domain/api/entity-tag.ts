import { createHash } from "node:crypto";

/**
 * Names a representation (RFC 9110 section 8.8.3): the record's version, then a digest of all that is shown. A use of a key
 * makes another one of it with the same version.
 */
export function entityTagOf(version: number, shown: object): string {
  const digest = createHash("sha256").update(JSON.stringify(shown)).digest("base64url");
  return `"${version}-${digest.slice(0, 12)}"`;
}

const TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;
const TAGS = new RegExp(`^\\s*${TAG.source}(?:\\s*,\\s*${TAG.source})*\\s*$`);
const VERSION = /^"(\d{1,9})-[\w-]{12}"$/;

/**
 * What If-Match (RFC 9110 section 13.1.1) asks of a key's version. The digest is not compared: a use in between is no change
 * that could get lost.
 *
 * @returns those of which one has to be the key's; null for any; undefined for what is no such header
 */
export function versionsToMatch(ifMatch: string | null): number[] | null | undefined {
  if (ifMatch === null || ifMatch.trim() === "*") return null;
  if (!TAGS.test(ifMatch)) return undefined;
  const tags = ifMatch.match(TAG) ?? [];
  // Weak tags, and those of others, match nothing.
  return tags.flatMap((tag) => VERSION.exec(tag)?.[1] ?? []).map(Number);
}

/** Whether If-None-Match (RFC 9110 section 13.1.2) names this representation. */
export function noneMatches(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return true;
  if (ifNoneMatch.trim() === "*") return false;
  return !(ifNoneMatch.match(TAG) ?? []).some((given) => given.replace(/^W\//, "") === tag);
}
