import { AUDIT_ACTIONS, type AuditAction, type AuditDetails } from "@/lib/domain/audit";
import { type AuditEventRow, type AuditListQuery, requestIdIn } from "@/lib/domain/audit-list";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { escapeLike } from "./like";

const searched = (text: string): Prisma.AuditEventWhereInput => {
  const requestId = requestIdIn(text);
  return requestId ? { requestId } : { actorName: { contains: escapeLike(text), mode: "insensitive" } };
};

/** Newest first. `tenantId`: null for the events that belong to no tenant. */
export async function findAuditEvents(
  db: Db,
  tenantId: string | null,
  { action, search, before }: Omit<AuditListQuery, "scope">,
  take: number,
): Promise<AuditEventRow[]> {
  const events = await db.auditEvent.findMany({
    where: {
      tenantId,
      ...(action !== "all" && { action }),
      ...(search && searched(search)),
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
      requestId: true,
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
