import type { Db } from "@/lib/data/client";
import type { KeyScope } from "@/lib/data/key/scope";
import type { Standing } from "@/lib/domain/standing";

/** How these keys stand, whosever they are. */
export async function findStandings(db: Db, keyIds: readonly string[]): Promise<Standing[]> {
  const active = await db.key.findMany({ where: { id: { in: [...keyIds] }, revokedAt: null }, select: { id: true } });
  const ids = active.map(({ id }) => id);
  // What was revoked waits for no secret.
  const current = await (ids.length > 0
    ? db.secret.findMany({ where: { keyId: { in: ids }, retiresAt: null }, select: { keyId: true, createdAt: true } })
    : []);
  const since = new Map(current.map(({ keyId, createdAt }) => [keyId, createdAt]));
  return keyIds.map((keyId) => ({ keyId, revoked: !ids.includes(keyId), secretSince: since.get(keyId) ?? null }));
}

export type Revived = KeyScope & { id: string; name: string };

/** Those of the keys that would be let in now, or whose replaced secret would, although they stood otherwise before. */
export async function findRevived(db: Db, standings: readonly Standing[]): Promise<Revived[]> {
  const stood = new Map(standings.map((standing) => [standing.keyId, standing]));
  const keys = await db.key.findMany({
    where: { id: { in: [...stood.keys()] }, revokedAt: null },
    select: {
      id: true,
      name: true,
      tenantId: true,
      kind: true,
      // The newest is the current one, but for what earlier releases have dated by clocks that differed.
      secrets: { orderBy: { createdAt: "desc" }, take: 1, select: { createdAt: true } },
    },
  });
  return keys.filter(({ id, secrets: [newest] }) => {
    const standing = stood.get(id);
    if (standing?.revoked) return true;
    return Boolean(standing?.secretSince && newest && newest.createdAt < standing.secretSince);
  });
}
