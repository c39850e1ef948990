import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { db } from "@/lib/data/client";
import { findSession, type SessionRow } from "@/lib/data/session";
import { type SessionState, sessionState } from "@/lib/domain/session";
import { env } from "@/lib/env";
import { sessionCookieName } from "./cookies";

export interface CurrentSession {
  id: string;
  row: SessionRow;
  state: SessionState;
  /** When the request was looked at. */
  now: Date;
}

/** The id of the session's row, which is all that the cookie holds; null for a cookie that is not ours any more. */
export async function sessionIdIn(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const payload = await decode({ token, secret: env().PORTCULLIS_SECRET }).catch(() => null);
  return payload?.sub ?? null;
}

/** The session that this request's cookie names, whatever its state; null without one. Read once a request. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const id = await sessionIdIn((await cookies()).get(sessionCookieName())?.value);
  const row = id && (await findSession(db(), id));
  if (!row) return null;
  const now = new Date();
  return { id, row, state: sessionState(row, now), now };
});
