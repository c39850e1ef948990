import { SESSION_LIFETIME_MS } from "@/lib/domain/session";
import { env } from "@/lib/env";

/** A year; every sign-in renews it. */
export const DEVICE_SECONDS = 365 * 24 * 60 * 60;

export const SESSION_SECONDS = SESSION_LIFETIME_MS / 1000;

export const secureCookies = () => env().PORTCULLIS_URL.startsWith("https:");

/** `__Host-` makes browsers refuse the cookie from other hosts and without TLS (RFC 6265bis, 4.1.3.2). */
const named = (name: string) => (secureCookies() ? `__Host-${name}` : name);

export const sessionCookieName = () => named("portcullis-session");

/** One for each account that has signed in with this browser. `account` is a short hash of its email. */
export const deviceCookieName = (account: string) => named(`portcullis-device-${account}`);

export const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies() }) as const;

export const deviceCookieOptions = () => ({ ...cookieOptions(), maxAge: DEVICE_SECONDS });

/** next-auth's own cookies, under the rules of the session's. */
export const authCookies = () => ({
  sessionToken: { name: sessionCookieName(), options: cookieOptions() },
  csrfToken: { name: named("portcullis-csrf"), options: cookieOptions() },
  callbackUrl: { name: named("portcullis-callback"), options: cookieOptions() },
});
