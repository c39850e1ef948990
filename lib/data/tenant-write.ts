import { KEY_KINDS } from "@/lib/domain/grant";
import {
  type AiAccess,
  DEFAULT_GROUPS,
  KEY_LIMIT_FIELDS,
  type TenantOption,
  type TenantSettings,
} from "@/lib/domain/tenant";
import { aiAccessColumns, toAiAccess } from "./ai/access";
import type { Db } from "./client";
import { limitsOf } from "./tenant-list";
import type { TenantScope } from "./tenant-scope";

/** A tenant as it stays until the transaction ends. */
export interface LockedTenant {
  id: string;
  parentId: string | null;
  version: number;
  settings: TenantSettings;
  aiAccess: AiAccess;
}

interface NewTenant extends TenantSettings {
  /** Null for a master account. */
  parentId: string | null;
  createdAt: Date;
}

/** With what every tenant begins with: its quotas and the usual groups. */
export const createTenant = (
  tx: Db,
  { keyLimit, channelLimit, aiLimit, ...values }: NewTenant,
): Promise<TenantOption> =>
  tx.tenant.create({
    data: {
      ...values,
      quotas: { create: quotasOf({ keyLimit, channelLimit, aiLimit }) },
      groups: {
        create: Object.entries(DEFAULT_GROUPS).map(([group, permissions]) => ({
          type: "tenantApiKey" as const,
          name: group,
          permissions: [...permissions],
        })),
      },
    },
    select: { id: true, name: true },
  });

const quotasOf = (limits: Pick<TenantSettings, "keyLimit" | "channelLimit" | "aiLimit">) =>
  KEY_KINDS.map((kind) => ({ kind, limit: limits[KEY_LIMIT_FIELDS[kind]] }));

/** For a change of the tenant. Keys can be made meanwhile. */
export async function lockTenant(tx: Db, scope: TenantScope, id: string): Promise<LockedTenant | null> {
  await tx.$queryRaw`SELECT 1 FROM tenant WHERE id = ${id} FOR NO KEY UPDATE`;
  return findLocked(tx, scope, id);
}

/**
 * A master account whose sub-accounts are to be changed: its limits stay as they are, and nobody else adds a sub-account.
 * A program that asks shares the lock of the account already, so its quotas are what only one can have.
 */
export async function lockMaster(tx: Db, scope: TenantScope, id: string): Promise<LockedTenant | null> {
  await tx.$queryRaw`SELECT 1 FROM tenant WHERE id = ${id} FOR SHARE`;
  await tx.$queryRaw`SELECT 1 FROM key_quota WHERE tenant_id = ${id} ORDER BY kind FOR NO KEY UPDATE`;
  return findLocked(tx, scope, id);
}

/** In a statement of its own: one that has waited for a lock still sees other rows as they were before. */
async function findLocked(tx: Db, scope: TenantScope, id: string): Promise<LockedTenant | null> {
  const tenant = await tx.tenant.findFirst({
    where: { AND: [scope, { id }] },
    select: {
      parentId: true,
      version: true,
      name: true,
      requestsPerSecond: true,
      requestsPerDay: true,
      ...aiAccessColumns,
      quotas: { select: { kind: true, limit: true } },
    },
  });
  if (!tenant) return null;
  const { parentId, version, quotas, aiInvitedAt, aiMonthlyBudget, ...settings } = tenant;
  return {
    id,
    parentId,
    version,
    settings: { ...settings, ...limitsOf(quotas) },
    aiAccess: toAiAccess({ aiInvitedAt, aiMonthlyBudget }),
  };
}

export const countSubAccounts = (tx: Db, masterId: string): Promise<number> =>
  tx.tenant.count({ where: { parentId: masterId } });

export async function updateTenant(
  tx: Db,
  id: string,
  { keyLimit, channelLimit, aiLimit, ...values }: TenantSettings,
): Promise<void> {
  await tx.tenant.update({ where: { id }, data: { ...values, version: { increment: 1 } }, select: { id: true } });
  for (const { kind, limit } of quotasOf({ keyLimit, channelLimit, aiLimit })) {
    await tx.keyQuota.update({ where: { tenantId_kind: { tenantId: id, kind } }, data: { limit } });
  }
}

/** @returns whether that changed anything */
export async function setSuspendedAt(tx: Db, id: string, suspendedAt: Date | null): Promise<boolean> {
  const { count } = await tx.tenant.updateMany({
    where: { id, suspendedAt: suspendedAt ? null : { not: null } },
    data: { suspendedAt, version: { increment: 1 } },
  });
  return count === 1;
}
