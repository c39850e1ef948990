import type { Db } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import { grant, splitGrant } from "./grant";
import type { KeyScope } from "./scope";

export const facts = {
  id: true,
  name: true,
  description: true,
  allowlist: true,
  version: true,
  expiresAt: true,
  lastUsedAt: true,
  createdAt: true,
  revokedAt: true,
  revokedReason: true,
  requestsPerSecond: true,
  requestsPerDay: true,
  ...grant,
  secrets: { where: { retiresAt: null }, select: { prefix: true, hint: true } },
} satisfies Prisma.KeySelect;

/** Of a key that was found in a scope of that kind. */
export function toFacts<K extends KeyKind>({
  secrets,
  ...key
}: Prisma.KeyGetPayload<{ select: typeof facts }>): KeyFacts<K> {
  const [current] = secrets;
  if (!current) throw new Error(`Key ${key.id} has no current secret`);
  const { granted, rest } = splitGrant(key);
  return { ...rest, ...current, ...granted } as KeyFacts<K>;
}

/** In the order of the ids. A key that is not there is left out. */
export async function findFacts<K extends KeyKind>(
  db: Db,
  scope: KeyScope<K>,
  ids: readonly string[],
): Promise<KeyFacts<K>[]> {
  const keys = await db.key.findMany({ where: { ...scope, id: { in: [...ids] } }, select: facts });
  const found = new Map(keys.map((key) => [key.id, toFacts<K>(key)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
