import { AUDIT_ACTIONS, type AuditAction, type AuditDetails } from "@/lib/domain/audit";
import type { AuditEventRow, AuditListQuery } from "@/lib/domain/audit-list";
import type { Db } from "./client";
import { escapeLike } from "./like";

/** Newest first. `tenantId`: null for the events that belong to no tenant. */
export async function findAuditEvents(
  db: Db,
  tenantId: string | null,
  { action, actor, before }: Omit<AuditListQuery, "scope">,
  take: number,
): Promise<AuditEventRow[]> {
  const events = await db.auditEvent.findMany({
    where: {
      tenantId,
      ...(action !== "all" && { action }),
      ...(actor && { actorName: { contains: escapeLike(actor), mode: "insensitive" } }),
      ...(before && { id: { lt: BigInt(before) } }),
    },
    orderBy: { id: "desc" },
    take,
    select: {
      id: true,
      at: true,
      action: true,
      actorKind: true,
      actorName: true,
      targetName: true,
      address: true,
      userAgent: true,
      details: true,
    },
  });
  return events.map((event) => ({
    ...event,
    id: String(event.id),
    action: event.action as AuditAction,
    label: AUDIT_ACTIONS[event.action as AuditAction],
    details: event.details as AuditDetails,
  }));
}
