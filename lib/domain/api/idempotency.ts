import { createHmac, hkdfSync } from "node:crypto";

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

interface RequestLine {
  method: string;
  path: string;
  /** Its condition: under another one, it might not have been carried out. */
  ifMatch: string | null;
}

/**
 * Tells one request from another that came under the same Idempotency-Key. A body may hold a secret that somebody has
 * chosen: without the installation's, nobody can try guesses against what is stored.
 *
 * @param secret the installation's
 */
export function fingerprintOf(
  { method, path, ifMatch }: RequestLine,
  body: Uint8Array,
  secret: string,
): Uint8Array<ArrayBuffer> {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "portcullis request fingerprint", 32));
  const head = `${method} ${path}\n${ifMatch === null ? "" : `If-Match: ${ifMatch}\n`}`;
  return new Uint8Array(createHmac("sha256", key).update(head).update(body).digest());
}
