import { DEFAULT_GROUPS, type TenantOption } from "@/lib/domain/tenant";
import type { Db } from "./client";
import { escapeLike } from "./like";

const option = { id: true, name: true } as const;

export const findTenant = (db: Db, id: string): Promise<TenantOption | null> =>
  db.tenant.findUnique({ where: { id }, select: option });

/** By name, the first so many whose name contains `search`. */
export const searchTenants = (db: Db, search: string, take: number): Promise<TenantOption[]> =>
  db.tenant.findMany({
    where: { name: { contains: escapeLike(search), mode: "insensitive" } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
    select: option,
  });

/** A master account with what every tenant begins with: its quota and the usual groups. */
export const createTenant = (tx: Db, { name, keyLimit }: { name: string; keyLimit: number }): Promise<TenantOption> =>
  tx.tenant.create({
    data: {
      name,
      quotas: { create: { kind: "tenant", limit: keyLimit } },
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
