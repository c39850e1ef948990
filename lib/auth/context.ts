import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { db } from "@/lib/data/client";
import { touchSession } from "@/lib/data/session";
import { accessOf, type Context } from "@/lib/domain/context";
import { loginPath } from "@/lib/domain/local-path";
import { may, type Permission } from "@/lib/domain/permission";
import { fail } from "@/lib/domain/result";
import { touchDue } from "@/lib/domain/session";
import { PATH_HEADER, requestOrigin } from "./request";
import { currentSession } from "./session";

/** Who asks; null when nobody is signed in. The first call of a request decides for all of it. */
export const currentContext = cache(async (): Promise<Context | null> => {
  const session = await currentSession();
  if (session?.state !== "open") return null;
  const { id, row, now } = session;
  // After the answer: nobody waits for it.
  if (touchDue(row, now)) after(() => touchSession(db(), id, now));
  return {
    ...requestOrigin(await headers()),
    actor: { kind: "person", id: row.userId, name: row.userName, email: row.email, role: row.role },
    sessionId: id,
    tenant: { id: row.tenantId, name: row.tenantName, master: row.master },
    homeTenantId: row.homeTenantId,
    now,
  };
});

/**
 * For actions and route handlers.
 *
 * @throws DomainError SIGNED_OUT or FORBIDDEN
 */
export async function requireContext(permission: Permission): Promise<Context> {
  const ctx = (await currentContext()) ?? fail("SIGNED_OUT");
  if (!may(accessOf(ctx), permission)) fail("FORBIDDEN");
  return ctx;
}

/** For the frame around pages: leads signed-out visitors to the sign-in page and back. */
export async function requireSignedIn(): Promise<Context> {
  return (await currentContext()) ?? redirect(loginPath((await headers()).get(PATH_HEADER)));
}

/** For pages: the same, and shows those who lack the permission that there is nothing. */
export async function requirePage(permission: Permission): Promise<Context> {
  const ctx = await requireSignedIn();
  if (!may(accessOf(ctx), permission)) notFound();
  return ctx;
}
