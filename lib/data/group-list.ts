import { COUNTED_KEYS, type GroupListQuery, type GroupRow } from "@/lib/domain/group-list";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import type { GroupScope } from "./group-write";
import { escapeLike } from "./like";

const where = (tenantId: string, { search }: GroupListQuery): Prisma.AuthorizationGroupWhereInput => ({
  OR: [{ tenantId }, { tenantId: null }],
  ...(search && { name: { contains: escapeLike(search), mode: "insensitive" } }),
});

export const countGroups = (db: Db, { tenantId }: GroupScope, query: GroupListQuery): Promise<number> =>
  db.authorizationGroup.count({ where: where(tenantId, query) });

/** The tenant's own groups and those of the installation. */
export async function findGroupRows(
  db: Db,
  scope: GroupScope,
  query: GroupListQuery,
  slice: { skip: number; take: number },
): Promise<Omit<GroupRow, "editable">[]> {
  const groups = await db.authorizationGroup.findMany({
    where: where(scope.tenantId, query),
    orderBy: [{ [query.sort]: query.direction }, { id: query.direction }],
    ...slice,
    select: { id: true, tenantId: true, type: true, name: true, permissions: true, version: true, createdAt: true },
  });
  const activeKeys = await countActiveKeys(
    db,
    scope,
    groups.map(({ id }) => id),
  );
  return groups.map(({ tenantId, ...group }) => ({
    ...group,
    global: tenantId === null,
    activeKeys: activeKeys.get(group.id) ?? 0,
  }));
}

/** Those of other tenants only for whoever operates the installation. */
async function countActiveKeys(
  db: Db,
  { tenantId, global }: GroupScope,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const counts = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT g.id, (
      SELECT count(*)::int FROM (
        SELECT FROM "key" WHERE group_id = g.id AND revoked_at IS NULL
          ${global ? Prisma.empty : Prisma.sql`AND tenant_id = ${tenantId}`}
        LIMIT ${COUNTED_KEYS + 1}
      ) AS counted
    ) AS count
    FROM unnest(${[...ids]}::text[]) AS g (id)`;
  return new Map(counts.map(({ id, count }) => [id, count]));
}
