import type { Db } from "@/lib/data/client";
import type { Prisma } from "@/lib/data/generated/client";
import type { KeyFacts } from "@/lib/domain/key";
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
  group: { select: { id: true, name: true, permissions: true } },
  secrets: { where: { retiresAt: null }, select: { prefix: true, hint: true } },
} satisfies Prisma.KeySelect;

export function toFacts({ secrets, ...key }: Prisma.KeyGetPayload<{ select: typeof facts }>): KeyFacts {
  const [current] = secrets;
  if (!current) throw new Error(`Key ${key.id} has no current secret`);
  return { ...key, ...current };
}

/** In the order of the ids. A key that is not there is left out. */
export async function findFacts(db: Db, scope: KeyScope, ids: readonly string[]): Promise<KeyFacts[]> {
  const keys = await db.key.findMany({ where: { ...scope, id: { in: [...ids] } }, select: facts });
  const found = new Map(keys.map((key) => [key.id, toFacts(key)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
