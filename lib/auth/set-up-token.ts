import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/**
 * Who can read the log may set an installation up. Derived from the installation's secret, so that every process and
 * every start agrees on it and nothing is stored; it works as long as there is no user, which is once.
 */
export function setUpToken(): string {
  return createHmac("sha256", env().PORTCULLIS_SECRET).update("portcullis set-up").digest("base64url").slice(0, 24);
}

export function isSetUpToken(text: string): boolean {
  const [given, expected] = [Buffer.from(text), Buffer.from(setUpToken())];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
