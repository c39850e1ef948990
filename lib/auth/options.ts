import { cookies, headers } from "next/headers";
import type { AuthOptions, User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { localPath } from "@/lib/domain/local-path";
import { sessionEnd } from "@/lib/domain/session";
import { signInSchema } from "@/lib/domain/sign-in-schema";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { currentContext } from "./context";
import { authCookies, deviceCookieName, deviceCookieOptions, SESSION_SECONDS, secureCookies } from "./cookies";
import { accountHash } from "./device";
import { requestOrigin } from "./request";
import { currentSession } from "./session";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

/** next-auth checks the form and keeps the cookie. The cookie names a session's row, and the row decides. */
export const authOptions = (): AuthOptions => ({
  secret: env().PORTCULLIS_SECRET,
  useSecureCookies: secureCookies(),
  cookies: authCookies(),
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/login", signOut: "/login", error: "/login" },
  providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
  callbacks: {
    /** `sub` is the session's id, and there is nothing else in the token. */
    jwt: ({ token: { sub } }) => (sub ? { sub } : {}),
    session: describeSession,
    redirect: ({ url }) => localPath(url),
  },
  events: { signOut: endSession },
  logger: {
    // Anyone can send a cookie that was never ours.
    error: (code, metadata) => (code === "JWT_SESSION_ERROR" ? log.debug(code) : log.error({ err: metadata }, code)),
    warn: (code) => log.debug(code),
    debug: (code) => log.debug(code),
  },
});

/** @throws Error whose message is a SignInCode: next-auth hands it to the form */
async function authorize(input: unknown): Promise<User> {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success) throw new Error("wrong");
  const jar = await cookies();
  const cookie = deviceCookieName(accountHash(parsed.data.email).slice(0, 8));
  const result = await signIn({
    ...parsed.data,
    device: jar.get(cookie)?.value,
    from: requestOrigin(await headers()),
    now: new Date(),
  }).catch((error: unknown) => {
    // Its message stays here.
    log.error({ err: error }, "sign-in failed");
    return { ok: false, code: "failed" } as const;
  });
  if (!result.ok) throw new Error(result.code);
  jar.set(cookie, result.deviceToken, deviceCookieOptions());
  return { id: result.sessionId };
}

/** What /api/auth/session tells a browser about its own session: no user, and an end in the past, when there is none. */
async function describeSession() {
  const session = await currentSession();
  if (session?.state !== "open") return { expires: new Date(0).toISOString() };
  const { userName, email } = session.row;
  return { user: { name: userName, email }, expires: sessionEnd(session.row).toISOString() };
}

async function endSession() {
  const ctx = await currentContext();
  if (ctx) await signOut(ctx);
}
