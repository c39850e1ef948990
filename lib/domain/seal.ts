import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const SALT_LENGTH = 16;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/**
 * Makes text unreadable for everybody who does not know `secret`: AES-256-GCM (NIST SP 800-38D) under a key that HKDF
 * (RFC 5869) makes of the secret and a random salt. The secret has to be a random one, not a password.
 *
 * @param context what the text belongs to: sealed under one context, it does not open under another
 * @returns salt, nonce, tag and ciphertext
 */
export function seal(text: string, secret: string, context: string): Uint8Array<ArrayBuffer> {
  const salt = randomBytes(SALT_LENGTH);
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, salt), nonce).setAAD(Buffer.from(context));
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([salt, nonce, cipher.getAuthTag(), ciphertext]));
}

/** @returns the text; null when it was sealed with another secret or under another context, or was changed since */
export function unseal(sealed: Uint8Array, secret: string, context: string): string | null {
  const parts = Buffer.from(sealed);
  const salt = parts.subarray(0, SALT_LENGTH);
  const nonce = parts.subarray(SALT_LENGTH, SALT_LENGTH + NONCE_LENGTH);
  const tag = parts.subarray(SALT_LENGTH + NONCE_LENGTH, SALT_LENGTH + NONCE_LENGTH + TAG_LENGTH);
  const ciphertext = parts.subarray(SALT_LENGTH + NONCE_LENGTH + TAG_LENGTH);
  try {
    const options = { authTagLength: TAG_LENGTH };
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret, salt), nonce, options);
    decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

const keyOf = (secret: string, salt: Uint8Array) =>
  Buffer.from(hkdfSync("sha256", secret, salt, "portcullis seal", 32));
