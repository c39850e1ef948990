import { createHash } from "node:crypto";

/**
 * The value of Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a string in quotation marks as that draft says,
 * or without them as most clients send it.
 *
 * @returns undefined for what is neither, or has more than 255 characters
 */
export function parseIdempotencyKey(header: string): string | undefined {
  const quoted = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(header)?.[1]?.replace(/\\(.)/g, "$1");
  const key = quoted ?? (/^[\x21\x23-\x2b\x2d-\x7e]+$/.test(header) ? header : "");
  return key.length >= 1 && key.length <= 255 ? key : undefined;
}

/**
 * Tells one request from another that came under the same Idempotency-Key.
 *
 * @param ifMatch its condition: under another one, it might not have been carried out
 */
export function fingerprintOf(
  method: string,
  path: string,
  ifMatch: string | null,
  body: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const head = `${method} ${path}\n${ifMatch === null ? "" : `If-Match: ${ifMatch}\n`}`;
  return new Uint8Array(createHash("sha256").update(head).update(body).digest());
}
