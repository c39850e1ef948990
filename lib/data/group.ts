import type { GroupOption } from "@/lib/domain/grant";
import type { Db } from "./client";

/** The groups that a tenant's keys can be given: its own and the global ones. */
export const findGroups = (db: Db, tenantId: string): Promise<GroupOption[]> =>
  db.authorizationGroup.findMany({
    where: { type: "tenantApiKey", OR: [{ tenantId }, { tenantId: null }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, permissions: true },
  });

/** One of those, which stays until the transaction ends: a key is about to get it. */
export async function shareGroup(tx: Db, tenantId: string, id: string): Promise<GroupOption | null> {
  const [group] = await tx.$queryRaw<GroupOption[]>`
    SELECT id, name, permissions FROM authorization_group
    WHERE id = ${id} AND type = 'tenantApiKey' AND (tenant_id = ${tenantId} OR tenant_id IS NULL) FOR KEY SHARE`;
  return group ?? null;
}
