import { COUNTED_KEYS } from "@/lib/domain/group-list";
import type { KeyStatus } from "@/lib/domain/key";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

/** Whose groups a person may change. */
export interface GroupScope {
  tenantId: string;
  /** Those of the whole installation too. */
  global: boolean;
}

interface GroupValues {
  name: string;
  permissions: string[];
}

export interface LockedGroup extends GroupValues {
  id: string;
  /** Null for a group of the whole installation. */
  tenantId: string | null;
  version: number;
}

export const createGroup = (tx: Db, tenantId: string | null, values: GroupValues) =>
  tx.authorizationGroup.create({
    data: { tenantId, type: "tenantApiKey", ...values },
    select: { id: true, name: true },
  });

/** As it is now, and as it stays until the transaction ends. No key gets it meanwhile. */
export async function lockGroup(tx: Db, { tenantId, global }: GroupScope, id: string): Promise<LockedGroup | null> {
  const [group] = await tx.$queryRaw<LockedGroup[]>`
    SELECT id, tenant_id AS "tenantId", name, permissions, version FROM authorization_group
    WHERE id = ${id} AND (tenant_id = ${tenantId} ${global ? Prisma.sql`OR tenant_id IS NULL` : Prisma.empty})
    FOR UPDATE`;
  return group ?? null;
}

/** Of a group that is locked. */
export const updateGroup = (tx: Db, id: string, values: GroupValues): Promise<{ version: number }> =>
  tx.authorizationGroup.update({
    where: { id },
    data: { ...values, version: { increment: 1 } },
    select: { version: true },
  });

/** Of a group that is locked, and that no key has. */
export const deleteGroup = (tx: Db, id: string) =>
  tx.authorizationGroup.delete({ where: { id }, select: { id: true } });

/**
 * How many keys of any tenant have the group, counted up to COUNTED_KEYS + 1. Revoked ones are to be counted where there
 * are no active ones: among many of those they are slow to find.
 */
export async function countKeysOfGroup(tx: Db, id: string, status: KeyStatus): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM (
      SELECT FROM "key" WHERE group_id = ${id}
        AND revoked_at ${status === "active" ? Prisma.sql`IS NULL` : Prisma.sql`IS NOT NULL`}
      LIMIT ${COUNTED_KEYS + 1}
    ) AS counted`;
  return row?.count ?? 0;
}
