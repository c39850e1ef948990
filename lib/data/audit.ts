import type { ActorKind, AuditAction, AuditDetails } from "@/lib/domain/audit";
import type { Caller, Origin } from "@/lib/domain/context";
import { withoutSecrets } from "@/lib/domain/secret";
import type { Db } from "./client";

/** Who did something, where from and when. A sign-in has no context yet and says these on its own. */
export interface AuditSource extends Origin {
  /** Without a kind: a person. */
  actor: { kind?: ActorKind; id: string | null; name: string };
  tenantId: string | null;
  now: Date;
}

export interface AuditTarget {
  id: string;
  name: string;
}

export const auditSource = (ctx: Caller): AuditSource => ({
  actor: ctx.actor,
  tenantId: ctx.tenant.id,
  now: ctx.now,
  address: ctx.address,
  userAgent: ctx.userAgent,
  requestId: ctx.requestId,
});

export interface AuditRecord {
  target: AuditTarget | null;
  details?: AuditDetails;
}

/** Writes one event for each record, in the transaction of the change that they tell of. Details never hold a secret. */
export async function recordAudit(tx: Db, source: AuditSource, action: AuditAction, records: AuditRecord[]) {
  await tx.auditEvent.createMany({
    data: records.map(({ target, details = {} }) => ({
      at: source.now,
      tenantId: source.tenantId,
      action,
      actorKind: source.actor.kind ?? "person",
      actorId: source.actor.id,
      actorName: source.actor.name,
      targetId: target?.id ?? null,
      targetName: target?.name ?? null,
      address: source.address,
      userAgent: source.userAgent === null ? null : withoutSecrets(source.userAgent).slice(0, 400),
      requestId: source.requestId,
      details,
    })),
  });
}

/** The name of whoever did this to a record last, to tell the second of two people. */
export async function findLastEditor(tx: Db, targetId: string, action: AuditAction): Promise<string> {
  const event = await tx.auditEvent.findFirst({
    where: { targetId, action },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  return event?.actorName ?? "Somebody";
}
