import type { Db } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import { escapeLike } from "@/lib/data/like";
import { type ExpirationState, expiringSoonUntil } from "@/lib/domain/expiry";
import { type KeyRow, statusOf } from "@/lib/domain/key";
import type { KeyListQuery, KeySort } from "@/lib/domain/key-list";
import type { KeyScope } from "./scope";

export interface KeyFilter extends Pick<KeyListQuery, "status" | "expiration" | "group" | "search"> {
  now: Date;
  /** How many days before its expiry a key is expiring soon. */
  soonDays: number;
}
export type KeyOrder = Pick<KeyListQuery, "sort" | "direction">;

const row = {
  id: true,
  name: true,
  description: true,
  revokedAt: true,
  expiresAt: true,
  lastUsedAt: true,
  createdAt: true,
  group: { select: { name: true } },
  secrets: { where: { retiresAt: null }, select: { prefix: true, hint: true } },
} satisfies Prisma.KeySelect;

function toRow({ group, secrets, revokedAt, ...key }: Prisma.KeyGetPayload<{ select: typeof row }>): KeyRow {
  const [current] = secrets;
  if (!current) throw new Error(`Key ${key.id} has no current secret`);
  return { ...key, ...current, groupName: group.name, status: statusOf(revokedAt) };
}

function expiration(state: ExpirationState, { now, soonDays }: KeyFilter): Prisma.KeyWhereInput {
  const soon = expiringSoonUntil(now, soonDays);
  switch (state) {
    case "valid":
      return { OR: [{ expiresAt: null }, { expiresAt: { gt: soon } }] };
    case "expiringSoon":
      return { expiresAt: { gt: now, lte: soon } };
    case "expired":
      return { expiresAt: { lte: now } };
  }
}

function where(scope: KeyScope, filter: KeyFilter): Prisma.KeyWhereInput {
  const search = filter.search.trim();
  return {
    tenantId: scope.tenantId,
    kind: scope.kind,
    ...(filter.status !== "all" && { revokedAt: filter.status === "active" ? null : { not: null } }),
    ...(filter.group && { groupId: filter.group }),
    ...(filter.expiration !== "all" && expiration(filter.expiration, filter)),
    ...(search && { searchText: { contains: escapeLike(search), mode: "insensitive" } }),
  };
}

/** Never expiring is the latest expiry, never used the oldest use; the indexes are made in this order. */
const NULLS: Partial<Record<KeySort, { asc: "first" | "last"; desc: "first" | "last" }>> = {
  expiresAt: { asc: "last", desc: "first" },
  lastUsedAt: { asc: "first", desc: "last" },
};

function orderBy({ sort, direction }: KeyOrder): Prisma.KeyOrderByWithRelationInput[] {
  const nulls = NULLS[sort]?.[direction];
  return [{ [sort]: nulls ? { sort: direction, nulls } : direction }, { id: direction }];
}

/** How many rows match, counted up to `most`. */
export const countKeys = (db: Db, scope: KeyScope, filter: KeyFilter, most: number): Promise<number> =>
  db.key.count({ where: where(scope, filter), take: most });

export async function findKeys(
  db: Db,
  scope: KeyScope,
  filter: KeyFilter,
  order: KeyOrder,
  slice: { skip: number; take: number },
): Promise<KeyRow[]> {
  const keys = await db.key.findMany({
    where: where(scope, filter),
    orderBy: orderBy(order),
    ...slice,
    select: row,
  });
  return keys.map(toRow);
}

/** Newest first, going on after `last`: costs the same at the start and at the end of a million keys. */
export async function findKeysAfter(
  db: Db,
  scope: KeyScope,
  filter: KeyFilter,
  last: Pick<KeyRow, "id" | "createdAt"> | null,
  take: number,
): Promise<KeyRow[]> {
  const after: Prisma.KeyWhereInput = last
    ? { createdAt: { lte: last.createdAt }, NOT: { createdAt: last.createdAt, id: { gte: last.id } } }
    : {};
  const keys = await db.key.findMany({
    where: { AND: [where(scope, filter), after] },
    orderBy: orderBy({ sort: "createdAt", direction: "desc" }),
    take,
    select: row,
  });
  return keys.map(toRow);
}
