import type { Db } from "@/lib/data/client";
import { Prisma } from "@/lib/data/generated/client";
import { escapeLike } from "@/lib/data/like";
import { type ExpirationState, expiringSoonUntil } from "@/lib/domain/expiry";
import type { KeyKind } from "@/lib/domain/grant";
import { type KeyRow, statusOf } from "@/lib/domain/key";
import type { KeyListQuery, KeySort } from "@/lib/domain/key-list";
import { grant, splitGrant } from "./grant";
import type { KeyScope } from "./scope";

export interface KeyFilter extends Pick<KeyListQuery, "status" | "expiration" | "group" | "channel" | "search"> {
  now: Date;
  /** How many days before its expiry a key is expiring soon. */
  soonDays: number;
  /** The tenant has more keys than are counted. */
  crowded: boolean;
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
  requestsPerSecond: true,
  requestsPerDay: true,
  ...grant,
  secrets: { where: { retiresAt: null }, select: { prefix: true, hint: true } },
} satisfies Prisma.KeySelect;

/** Of a key that was found in a scope of that kind. */
function toRow<K extends KeyKind>({
  secrets,
  revokedAt,
  ...key
}: Prisma.KeyGetPayload<{ select: typeof row }>): KeyRow<K> {
  const [current] = secrets;
  if (!current) throw new Error(`Key ${key.id} has no current secret`);
  const { granted, rest } = splitGrant(key);
  return { ...rest, ...current, ...granted, status: statusOf(revokedAt) } as KeyRow<K>;
}

function expiration(state: ExpirationState, { now, soonDays }: KeyFilter): Prisma.Sql {
  const soon = expiringSoonUntil(now, soonDays);
  switch (state) {
    case "valid":
      return Prisma.sql`(expires_at IS NULL OR expires_at > ${soon})`;
    case "expiringSoon":
      return Prisma.sql`expires_at > ${now} AND expires_at <= ${soon}`;
    case "expired":
      return Prisma.sql`expires_at <= ${now}`;
  }
}

/**
 * The trigram index holds the keys of all tenants. It finds three letters or digits in a row anywhere, fewer only where
 * a word begins, and nothing else: a search that it can't help would read every key of the tenant. Where there are few,
 * reading them is quicker, and nobody else's keys make it slow; another collation than the index's keeps it out of that.
 */
function searched(search: string, crowded: boolean): Prisma.Sql {
  const text = search.normalize().toLowerCase();
  if (!crowded) return Prisma.sql`search_text COLLATE "C" LIKE ${`%${escapeLike(text)}%`}`;
  if (!/[\p{L}\p{N}]/u.test(text)) return Prisma.sql`false`;
  const before = /[\p{L}\p{N}]{3}/u.test(text) ? "%" : "% ";
  return Prisma.sql`search_text LIKE ${`${before}${escapeLike(text)}%`}`;
}

function matches(scope: KeyScope, filter: KeyFilter): Prisma.Sql {
  const search = filter.search.trim();
  const conditions = [Prisma.sql`tenant_id = ${scope.tenantId}`, Prisma.sql`kind = ${scope.kind}::"KeyKind"`];
  if (filter.status === "active") conditions.push(Prisma.sql`revoked_at IS NULL`);
  if (filter.status === "revoked") conditions.push(Prisma.sql`revoked_at IS NOT NULL`);
  if (filter.group) conditions.push(Prisma.sql`group_id = ${filter.group}`);
  if (filter.channel !== "all") conditions.push(Prisma.sql`channel = ${filter.channel}::"Channel"`);
  if (filter.expiration !== "all") conditions.push(expiration(filter.expiration, filter));
  if (search) conditions.push(searched(search, filter.crowded));
  return Prisma.join(conditions, " AND ");
}

/** Never expiring is the latest expiry, never used the oldest use. Each has an index that also holds what filters ask. */
const ORDERS: Record<KeySort, Record<KeyOrder["direction"], Prisma.Sql>> = {
  name: { asc: Prisma.sql`name, id`, desc: Prisma.sql`name DESC, id DESC` },
  createdAt: { asc: Prisma.sql`created_at, id`, desc: Prisma.sql`created_at DESC, id DESC` },
  expiresAt: { asc: Prisma.sql`expires_at, id`, desc: Prisma.sql`expires_at DESC, id DESC` },
  lastUsedAt: {
    asc: Prisma.sql`last_used_at NULLS FIRST, id`,
    desc: Prisma.sql`last_used_at DESC NULLS LAST, id DESC`,
  },
};

/**
 * How many rows match, counted up to `most`. The order makes no difference to the result; without one, PostgreSQL likes
 * to read the table from its beginning, past all the keys of other tenants.
 */
export async function countKeys(db: Db, scope: KeyScope, filter: KeyFilter, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM (
      SELECT FROM "key" WHERE ${matches(scope, filter)} ORDER BY ${ORDERS.createdAt.desc} LIMIT ${most}
    ) AS counted`;
  return row?.count ?? 0;
}

/** Ids alone are read from an index alone, so that filters and offsets visit no row in vain. */
export async function findKeyIds(
  db: Db,
  scope: KeyScope,
  filter: KeyFilter,
  { sort, direction }: KeyOrder,
  { skip, take }: { skip: number; take: number },
): Promise<string[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "key" WHERE ${matches(scope, filter)}
    ORDER BY ${ORDERS[sort][direction]} LIMIT ${take} OFFSET ${skip}`;
  return found.map(({ id }) => id);
}

/** In the order of the ids. A key that has been deleted since they were found is left out. */
export async function findKeys<K extends KeyKind>(db: Db, scope: KeyScope<K>, ids: string[]): Promise<KeyRow<K>[]> {
  const keys = await db.key.findMany({ where: { ...scope, id: { in: ids } }, select: row });
  const rows = new Map(keys.map((key) => [key.id, toRow<K>(key)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** Where a list that is read on goes on. */
export type KeyPosition = Pick<KeyRow, "id" | "createdAt">;

/** Newest first, going on after `last`: costs the same at the start and at the end of a million keys. */
export function findPositionsAfter(
  db: Db,
  scope: KeyScope,
  filter: KeyFilter,
  last: KeyPosition | null,
  take: number,
): Promise<KeyPosition[]> {
  const after = last ? Prisma.sql`AND (created_at, id) < (${last.createdAt}, ${last.id})` : Prisma.empty;
  return db.$queryRaw<KeyPosition[]>`
    SELECT id, created_at AS "createdAt" FROM "key"
    WHERE ${matches(scope, filter)} ${after} ORDER BY ${ORDERS.createdAt.desc} LIMIT ${take}`;
}
