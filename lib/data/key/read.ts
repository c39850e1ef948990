import type { Db } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { AUDIT_ACTIONS, type AuditAction, type AuditDetails } from "@/lib/domain/audit";
import type { KeyKind } from "@/lib/domain/grant";
import { type HistoryEvent, type KeyDetails, type KeySettings, statusOf } from "@/lib/domain/key";
import { grant, splitGrant } from "./grant";
import type { KeyScope } from "./scope";

const settings = {
  id: true,
  name: true,
  description: true,
  ...grant,
  allowlist: true,
  expiresAt: true,
  revokedAt: true,
  requestsPerSecond: true,
  requestsPerDay: true,
  version: true,
  tenant: { select: { requestsPerSecond: true, requestsPerDay: true } },
} satisfies Prisma.KeySelect;

const details = {
  ...settings,
  lastUsedAt: true,
  lastUsedAddress: true,
  createdAt: true,
  revokedReason: true,
  tenant: {
    select: { ...settings.tenant.select, suspendedAt: true, parent: { select: { suspendedAt: true } } },
  },
  secrets: {
    select: { id: true, prefix: true, hint: true, createdAt: true, retiresAt: true },
    orderBy: { createdAt: "desc" },
    take: 10,
  },
} satisfies Prisma.KeySelect;

export async function findKeySettings<K extends KeyKind>(
  db: Db,
  scope: KeyScope<K>,
  id: string,
): Promise<KeySettings<K> | null> {
  const key = await db.key.findFirst({ where: { ...scope, id }, select: settings });
  if (!key) return null;
  const { revokedAt, tenant, ...columns } = key;
  const { granted, rest } = splitGrant(columns);
  return { ...rest, ...granted, ceilings: tenant, status: statusOf(revokedAt) } as KeySettings<K>;
}

export async function findKeyDetails<K extends KeyKind>(
  db: Db,
  scope: KeyScope<K>,
  id: string,
): Promise<(KeyDetails<K> & { tenantSuspended: boolean }) | null> {
  const key = await db.key.findFirst({ where: { ...scope, id }, select: details });
  if (!key) return null;
  const {
    tenant: { suspendedAt, parent, ...ceilings },
    ...columns
  } = key;
  const { granted, rest } = splitGrant(columns);
  return {
    ...rest,
    ...granted,
    status: statusOf(rest.revokedAt),
    ceilings,
    tenantSuspended: Boolean(suspendedAt ?? parent?.suspendedAt),
  } as KeyDetails<K> & { tenantSuspended: boolean };
}

/** Whether the tenant has the key, of whatever kind. */
export const hasKey = async (db: Db, tenantId: string, id: string): Promise<boolean> =>
  (await db.key.count({ where: { tenantId, id } })) > 0;

/** Newest first, older than event `before` where it is given. */
export async function findKeyHistory(
  db: Db,
  scope: KeyScope,
  id: string,
  before: bigint | null,
  take: number,
): Promise<HistoryEvent[]> {
  const events = await db.auditEvent.findMany({
    where: { tenantId: scope.tenantId, targetId: id, ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take,
    select: { id: true, at: true, action: true, actorKind: true, actorName: true, address: true, details: true },
  });
  return events.map(({ id, action, details, ...event }) => ({
    ...event,
    id: String(id),
    label: AUDIT_ACTIONS[action as AuditAction],
    details: details as AuditDetails,
  }));
}

/** The name of whoever changed the key last, to tell the second of two people. */
export async function findLastActor(db: Db, scope: KeyScope, id: string): Promise<string> {
  const [event] = await findKeyHistory(db, scope, id, null, 1);
  if (!event) return "Somebody";
  return event.actorKind === "key" ? `The API key “${event.actorName}”` : event.actorName;
}
