import { createHash, createHmac, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

/**
 * `<prefix>_<30 base62 characters><6 base62 characters of CRC32>`. The checksum covers everything before it, the prefix
 * too, so that a slip anywhere is told from an unknown key without asking the database. It is no defence: it is public.
 */
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RANDOM_LENGTH = 30;
const CHECKSUM_LENGTH = 6;
const HINT_LENGTH = 4;

const WHOLE_SECRET = /^([a-z][a-z0-9]{1,9})_[0-9A-Za-z]{36}$/;

/**
 * Finds secrets of any prefix in text, also right after an escape such as `%20` or `\n`. Global: use it with
 * `matchAll` and `replaceAll`, not with `test`, which remembers where it stopped.
 */
export const SECRET_PATTERN = /[a-z][a-z0-9]{1,9}_[0-9A-Za-z]{36}(?![0-9A-Za-z])/g;

export const hasSecret = (text: string): boolean => text.search(SECRET_PATTERN) >= 0;

/** For text of strangers that is kept: an API key in it is no longer to be read. */
export const withoutSecrets = (text: string): string => text.replaceAll(SECRET_PATTERN, "[API key]");

export interface ParsedSecret {
  prefix: string;
  /** The last four characters. */
  hint: string;
}

/** A new secret with 178 random bits. `prefix`: 2 to 10 lower-case letters and digits, beginning with a letter. */
export function generateSecret(prefix: string): string {
  // randomInt is uniform (it rejects the biased remainder), unlike a random byte modulo 62.
  const random = Array.from({ length: RANDOM_LENGTH }, () => BASE62.charAt(randomInt(BASE62.length))).join("");
  const body = `${prefix}_${random}`;
  return body + checksum(body);
}

/** Form and checksum only; null for anything that was never a secret of any installation. */
export function parseSecret(text: string): ParsedSecret | null {
  const prefix = WHOLE_SECRET.exec(text)?.[1];
  if (prefix === undefined) return null;
  const body = text.slice(0, -CHECKSUM_LENGTH);
  return text.endsWith(checksum(body)) ? { prefix, hint: hintOf(text) } : null;
}

/** The last four characters. They belong to the checksum, which leaves more than 150 unknown bits of the secret. */
export function hintOf(secret: string): string {
  return secret.slice(-HINT_LENGTH);
}

/**
 * What is stored and looked up: HMAC-SHA-256, 32 bytes. A fast hash is enough because the secret is random; the
 * pepper keeps a stolen database from being searched with secrets found elsewhere.
 */
export function digestSecret(secret: string, pepper: Buffer): Buffer {
  return createHmac("sha256", pepper).update(secret).digest();
}

/** Names a pepper without giving it away: the first 8 hexadecimal digits of its SHA-256. */
export function pepperId(pepper: Buffer): string {
  return createHash("sha256").update(pepper).digest("hex").slice(0, 8);
}

/** CRC-32 (ISO 3309, as in zip files), most significant digit first. 62^6 > 2^32, so it always fits. */
function checksum(body: string): string {
  let rest = crc32(body);
  let digits = "";
  for (let index = 0; index < CHECKSUM_LENGTH; index++) {
    digits = BASE62.charAt(rest % BASE62.length) + digits;
    rest = Math.floor(rest / BASE62.length);
  }
  return digits;
}
