import type { RateLimits } from "@/lib/domain/rate-limit";
import { type TenantChoice, type TenantOption, tenantLabel } from "@/lib/domain/tenant";
import type { Db } from "./client";
import { escapeLike } from "./like";
import type { TenantScope } from "./tenant-scope";

export const choice = { id: true, name: true, parent: { select: { name: true } } } as const;

export const toChoice = ({ parent, ...tenant }: TenantOption & { parent: { name: string } | null }): TenantChoice => ({
  ...tenant,
  masterName: parent?.name ?? null,
});

/** What all keys of the tenant may use together. */
export const findCeilings = (db: Db, id: string): Promise<RateLimits> =>
  db.tenant.findUniqueOrThrow({ where: { id }, select: { requestsPerSecond: true, requestsPerDay: true } });

export const findTenant = (db: Db, scope: TenantScope, id: string): Promise<TenantOption | null> =>
  db.tenant.findFirst({ where: { AND: [scope, { id }] }, select: { id: true, name: true } });

/** The master account of a tenant: null for one that is a master account, undefined where there is none in the scope. */
export async function findMasterId(db: Db, scope: TenantScope, id: string): Promise<string | null | undefined> {
  const tenant = await db.tenant.findFirst({ where: { AND: [scope, { id }] }, select: { parentId: true } });
  return tenant?.parentId;
}

/**
 * By its label or its name alone, in any case of letters, as long as that names one tenant.
 *
 * @param masterId of the account whose sub-accounts are looked at; null for all tenants
 */
export async function findTenantByLabel(db: Db, label: string, masterId: string | null): Promise<TenantOption | null> {
  const name = label.normalize();
  const found = await db.$queryRaw<TenantChoice[]>`
    SELECT t.id, t.name, m.name AS "masterName"
    FROM tenant t LEFT JOIN tenant m ON m.id = t.parent_id
    WHERE (lower(t.name) = lower(${name}) OR lower(m.name || ' / ' || t.name) = lower(${name}))
      AND (${masterId}::text IS NULL OR t.parent_id = ${masterId})
    LIMIT 100`;
  const exact = found.filter((tenant) => tenantLabel(tenant) === name);
  const [tenant, ...others] = exact.length > 0 ? exact : found;
  return others.length === 0 && tenant ? { id: tenant.id, name: tenant.name } : null;
}

/** Master accounts first, each by name: the first so many whose name, or whose master account's, contains `search`. */
export async function searchTenants(db: Db, scope: TenantScope, search: string, take: number): Promise<TenantChoice[]> {
  const contains = { contains: escapeLike(search), mode: "insensitive" } as const;
  const tenants = await db.tenant.findMany({
    where: { AND: [scope, { OR: [{ name: contains }, { parent: { name: contains } }] }] },
    orderBy: [{ parentId: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    take,
    select: choice,
  });
  return tenants.map(toChoice);
}
