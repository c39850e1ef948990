import { cookies } from "next/headers";
import { auditSource, recordAudit } from "@/lib/data/audit";
import { deleteSession } from "@/lib/data/session";
import { transaction } from "@/lib/data/transaction";
import type { Context } from "@/lib/domain/context";
import { cookieOptions, sessionCookieName } from "./cookies";

/** Ends the session on the server, and takes its cookie from the browser. */
export async function signOut(ctx: Context): Promise<null> {
  await transaction(async (tx) => {
    // The second of two presses finds nothing to end.
    if (!(await deleteSession(tx, ctx.sessionId))) return;
    const source = { ...auditSource(ctx), tenantId: ctx.homeTenantId };
    await recordAudit(tx, source, "session.ended", [{ target: ctx.actor }]);
  });
  // A browser deletes a __Host- cookie only when it is told so with the attributes that the name demands.
  (await cookies()).set(sessionCookieName(), "", { ...cookieOptions(), maxAge: 0 });
  return null;
}
