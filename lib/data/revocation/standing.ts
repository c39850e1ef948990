import type { Db } from "@/lib/data/client";
import type { KeyScope } from "@/lib/data/key/scope";
import type { Standing } from "@/lib/domain/standing";

/** How these keys stand, whosever they are. */
export async function findStandings(db: Db, keyIds: readonly string[]): Promise<Standing[]> {
  const keys = await db.key.findMany({
    where: { id: { in: [...keyIds] } },
    select: { id: true, revokedAt: true, secrets: { where: { retiresAt: null }, select: { createdAt: true } } },
  });
  const found = new Map(keys.map((key) => [key.id, key]));
  return keyIds.map((keyId) => {
    const key = found.get(keyId);
    return { keyId, revoked: !key || key.revokedAt !== null, secretSince: key?.secrets[0]?.createdAt ?? null };
  });
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
      secrets: { where: { retiresAt: null }, select: { createdAt: true } },
    },
  });
  return keys.filter(({ id, secrets: [current] }) => {
    const standing = stood.get(id);
    if (standing?.revoked) return true;
    return Boolean(standing?.secretSince && current && current.createdAt < standing.secretSince);
  });
}
