import { auditSource, recordAudit } from "@/lib/data/audit";
import { deleteSessions } from "@/lib/data/session";
import { transaction } from "@/lib/data/transaction";
import type { Context } from "@/lib/domain/context";

/** Signs oneself out of every browser but this one. */
export function endOtherSessions(ctx: Context): Promise<{ ended: number }> {
  return transaction(async (tx) => {
    const ended = await deleteSessions(tx, ctx.actor.id, ctx.sessionId);
    const source = { ...auditSource(ctx), tenantId: ctx.homeTenantId };
    const details = { sessionsEnded: { after: ended } };
    if (ended > 0) await recordAudit(tx, source, "session.ended", [{ target: ctx.actor, details }]);
    return { ended };
  });
}
