import type { GroupOption } from "@/lib/domain/key";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";

const visibleTo = (tenantId: string): Prisma.AuthorizationGroupWhereInput => ({
  type: "tenantApiKey",
  OR: [{ tenantId }, { tenantId: null }],
});

/** The groups that a tenant's keys can be given: its own and the global ones. */
export const findGroups = (db: Db, tenantId: string): Promise<GroupOption[]> =>
  db.authorizationGroup.findMany({
    where: visibleTo(tenantId),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, permissions: true },
  });

export const findGroup = (db: Db, tenantId: string, id: string): Promise<GroupOption | null> =>
  db.authorizationGroup.findFirst({
    where: { ...visibleTo(tenantId), id },
    select: { id: true, name: true, permissions: true },
  });
