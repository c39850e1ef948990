import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const TAG_LENGTH = 16;

/** Where a list goes on: after this key. */
export interface Position {
  id: string;
  createdAt: Date;
}

/**
 * A position as text that says nothing and can't be made up.
 *
 * @param secret the installation's
 */
export function formatCursor({ id, createdAt }: Position, secret: string): string {
  const text = Buffer.from(`${createdAt.getTime()} ${id}`);
  return Buffer.concat([tagOf(text, secret), text]).toString("base64url");
}

/** @returns null for what formatCursor did not make with this secret */
export function parseCursor(cursor: string, secret: string): Position | null {
  const bytes = Buffer.from(cursor, "base64url");
  const [tag, text] = [bytes.subarray(0, TAG_LENGTH), bytes.subarray(TAG_LENGTH)];
  if (bytes.toString("base64url") !== cursor || tag.length < TAG_LENGTH) return null;
  if (!timingSafeEqual(tag, tagOf(text, secret))) return null;
  const [time = "", id = ""] = text.toString().split(" ");
  return { id, createdAt: new Date(Number(time)) };
}

function tagOf(text: Buffer, secret: string): Buffer {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "portcullis list cursor", 32));
  return createHmac("sha256", key).update(text).digest().subarray(0, TAG_LENGTH);
}
