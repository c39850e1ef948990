import { auditSource, recordAudit } from "@/lib/data/audit";
import { deleteSession } from "@/lib/data/session";
import { transaction } from "@/lib/data/transaction";
import { currentContext } from "./context";

/** Ends the session of this request, if there is one. The cookie is the caller's to delete; it opens nothing any more. */
export async function signOut(): Promise<void> {
  const ctx = await currentContext();
  if (!ctx) return;
  await transaction(async (tx) => {
    // The second of two presses finds nothing to end.
    if (!(await deleteSession(tx, ctx.sessionId))) return;
    await recordAudit(tx, auditSource(ctx), "session.ended", [{ target: ctx.actor }]);
  });
}
