import type { RateLimits } from "@/lib/domain/rate-limit";
import { DEFAULT_GROUPS, type TenantOption } from "@/lib/domain/tenant";
import type { TenantListQuery, TenantRow } from "@/lib/domain/tenant-list";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { escapeLike } from "./like";

const option = { id: true, name: true } as const;

const ceilings = { requestsPerSecond: true, requestsPerDay: true } as const;

/** What all keys of the tenant may use together. */
export const findCeilings = (db: Db, id: string): Promise<RateLimits> =>
  db.tenant.findUniqueOrThrow({ where: { id }, select: ceilings });

export const findTenant = (db: Db, id: string): Promise<TenantOption | null> =>
  db.tenant.findUnique({ where: { id }, select: option });

/** In any case of letters, as long as that names one tenant. */
export async function findTenantByName(db: Db, name: string): Promise<TenantOption | null> {
  const found = await db.tenant.findMany({
    where: { name: { equals: escapeLike(name), mode: "insensitive" } },
    select: option,
    take: 100,
  });
  return found.find((tenant) => tenant.name === name) ?? (found.length === 1 ? found[0] : null) ?? null;
}

interface TenantSettings extends RateLimits {
  name: string;
  keyLimit: number;
}

/** By name, the first so many whose name contains `search`. */
export const searchTenants = (db: Db, search: string, take: number): Promise<TenantOption[]> =>
  db.tenant.findMany({
    where: { name: { contains: escapeLike(search), mode: "insensitive" } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
    select: option,
  });

/** A master account with what every tenant begins with: its quotas and the usual groups. */
export const createTenant = (tx: Db, { keyLimit, ...values }: TenantSettings): Promise<TenantOption> =>
  tx.tenant.create({
    data: {
      ...values,
      quotas: { create: [{ kind: "tenant", limit: keyLimit }, { kind: "channel" }, { kind: "ai" }] },
      groups: {
        create: Object.entries(DEFAULT_GROUPS).map(([group, permissions]) => ({
          type: "tenantApiKey" as const,
          name: group,
          permissions: [...permissions],
        })),
      },
    },
    select: option,
  });

function where({ search }: TenantListQuery): Prisma.TenantWhereInput {
  return search ? { name: { contains: escapeLike(search), mode: "insensitive" } } : {};
}

const order: Record<TenantListQuery["sort"], (direction: Prisma.SortOrder) => Prisma.TenantOrderByWithRelationInput> = {
  name: (name) => ({ name }),
  users: (_count) => ({ users: { _count } }),
  createdAt: (createdAt) => ({ createdAt }),
};

export const countTenants = (db: Db, query: TenantListQuery): Promise<number> =>
  db.tenant.count({ where: where(query) });

export async function findTenants(
  db: Db,
  query: TenantListQuery,
  slice: { skip: number; take: number },
): Promise<TenantRow[]> {
  const tenants = await db.tenant.findMany({
    where: where(query),
    orderBy: [order[query.sort](query.direction), { id: query.direction }],
    ...slice,
    select: {
      ...option,
      ...ceilings,
      suspendedAt: true,
      createdAt: true,
      parent: { select: { name: true, suspendedAt: true } },
      _count: { select: { users: true } },
      quotas: { where: { kind: "tenant" }, select: { used: true, limit: true } },
    },
  });
  return tenants.map(({ parent, _count, quotas: [quota], ...tenant }) => ({
    ...tenant,
    masterName: parent?.name ?? null,
    masterSuspended: parent?.suspendedAt != null,
    users: _count.users,
    keysUsed: quota?.used ?? 0,
    keyLimit: quota?.limit ?? 0,
  }));
}

/** @returns whether that changed anything */
export async function setSuspendedAt(tx: Db, id: string, suspendedAt: Date | null): Promise<boolean> {
  const { count } = await tx.tenant.updateMany({
    where: { id, suspendedAt: suspendedAt ? null : { not: null } },
    data: { suspendedAt },
  });
  return count === 1;
}

/** As it is now, and as it stays until the transaction ends. Keys can be made meanwhile. */
export async function lockTenant(tx: Db, id: string): Promise<TenantSettings | null> {
  const [tenant] = await tx.$queryRaw<TenantSettings[]>`
    SELECT t.name, q."limit" AS "keyLimit",
           t.requests_per_second AS "requestsPerSecond", t.requests_per_day AS "requestsPerDay"
    FROM tenant t
    JOIN key_quota q ON q.tenant_id = t.id AND q.kind = 'tenant'
    WHERE t.id = ${id} FOR NO KEY UPDATE OF t`;
  return tenant ?? null;
}

export async function updateTenant(tx: Db, id: string, { keyLimit, ...values }: TenantSettings) {
  await tx.tenant.update({ where: { id }, data: values, select: { id: true } });
  await tx.keyQuota.update({
    where: { tenantId_kind: { tenantId: id, kind: "tenant" } },
    data: { limit: keyLimit },
    select: { limit: true },
  });
}
