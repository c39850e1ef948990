import { createHash, randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { DEVICE_SECONDS } from "./cookies";

/**
 * A browser that an account has signed in with is known again by a cookie: an encrypted token that names the account
 * and the browser. It opens nothing; it only keeps strangers' wrong guesses from counting against that browser.
 */
const keys = () => ({ secret: env().PORTCULLIS_SECRET, salt: "portcullis device" });

/** Short and not reversible, because people also type other things than emails into that field. */
export const accountHash = (email: string) => createHash("sha256").update(email).digest("hex").slice(0, 32);

export const deviceToken = (userId: string, deviceId: string) =>
  encode({ ...keys(), token: { sub: userId, device: deviceId }, maxAge: DEVICE_SECONDS });

/** The browser's id, if the token was made for this account; otherwise null. */
export async function deviceIn(token: string | undefined, userId: string): Promise<string | null> {
  if (!token) return null;
  const payload = await decode({ ...keys(), token }).catch(() => null);
  return payload?.sub === userId && typeof payload.device === "string" ? payload.device : null;
}

export const newDevice = () => randomUUID();
