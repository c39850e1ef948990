import { type NextRequest, NextResponse } from "next/server";
import { secureCookies, sessionCookieName } from "@/lib/auth/cookies";
import { NONCE_HEADER, PATH_HEADER } from "@/lib/auth/request";
import { PROBLEMS_PATH } from "@/lib/domain/api/problem";
import { loginPath } from "@/lib/domain/local-path";
import { env } from "@/lib/env";

/** Everything but files, which hold nothing of anybody's. */
export const config = { matcher: "/((?!_next/static/|icon\\.svg$|favicon\\.ico$).*)" };

/** Reached without a session, as is PROBLEMS_PATH. */
const OPEN_PATH = /^\/(login|setup|api)(\/|$)/;

/**
 * Tells browsers what a page may do, and spares those without a cookie the way to a page that would send them to the
 * sign-in page. This is a convenience and guards nothing: every page, action and route checks the session.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const reading = request.method === "GET" || request.method === "HEAD";
  const open = OPEN_PATH.test(pathname) || pathname === PROBLEMS_PATH;
  if (reading && !open && !request.cookies.has(sessionCookieName())) {
    return NextResponse.redirect(new URL(loginPath(pathname + search), request.url));
  }

  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, pathname + search);
  headers.set(NONCE_HEADER, nonce);
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  if (secureCookies()) response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

const SECURITY_HEADERS = {
  "cache-control": "no-store",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates code to show where an error came from.
  const development = env().NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    // Positions of overlays are set in style attributes, which take no nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
