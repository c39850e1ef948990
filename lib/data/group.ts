import type { GroupOption } from "@/lib/domain/grant";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";

const forKeysOf = (tenantId: string): Prisma.AuthorizationGroupWhereInput => ({
  type: "tenantApiKey",
  OR: [{ tenantId }, { tenantId: null }],
});

/** The groups that a tenant's keys can be given: its own and the global ones. */
export const findGroups = (
  db: Db,
  tenantId: string,
  slice: { skip?: number; take?: number } = {},
): Promise<GroupOption[]> =>
  db.authorizationGroup.findMany({
    where: forKeysOf(tenantId),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    ...slice,
    select: { id: true, name: true, permissions: true },
  });

export const countGroupOptions = (db: Db, tenantId: string): Promise<number> =>
  db.authorizationGroup.count({ where: forKeysOf(tenantId) });

/** One of those, which stays until the transaction ends: a key is about to get it. */
export async function shareGroup(tx: Db, tenantId: string, id: string): Promise<GroupOption | null> {
  const [group] = await tx.$queryRaw<GroupOption[]>`
    SELECT id, name, permissions FROM authorization_group
    WHERE id = ${id} AND type = 'tenantApiKey' AND (tenant_id = ${tenantId} OR tenant_id IS NULL) FOR KEY SHARE`;
  return group ?? null;
}
