import type { Db } from "@/lib/data/client";
import type { UpstreamRow } from "@/lib/domain/ai/upstream";

interface UpstreamValues {
  name: string;
  baseUrl: string;
}

export interface LockedUpstream extends UpstreamValues {
  id: string;
  hasCredential: boolean;
  version: number;
}

/** By name. Credentials are not even read. */
export async function findUpstreams(db: Db): Promise<UpstreamRow[]> {
  const [upstreams, withCredential] = await Promise.all([
    db.upstream.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        baseUrl: true,
        checkedAt: true,
        fault: true,
        version: true,
        _count: { select: { models: true } },
      },
    }),
    db.upstream.findMany({ where: { credential: { not: null } }, select: { id: true } }),
  ]);
  const ids = new Set(withCredential.map(({ id }) => id));
  return upstreams.map(({ _count, ...upstream }) => ({
    ...upstream,
    hasCredential: ids.has(upstream.id),
    models: _count.models,
  }));
}

/** What asking an upstream takes: the one read of its credential, sealed. */
export const findUpstreamAccess = (db: Db, id: string) =>
  db.upstream.findUnique({
    where: { id },
    select: { id: true, name: true, baseUrl: true, credential: true, version: true },
  });

export const createUpstream = (tx: Db, values: UpstreamValues) =>
  tx.upstream.create({ data: values, select: { id: true, name: true } });

/** As it is now, and as it stays until the transaction ends. No model gets it meanwhile. */
export async function lockUpstream(tx: Db, id: string): Promise<LockedUpstream | null> {
  const [upstream] = await tx.$queryRaw<LockedUpstream[]>`
    SELECT id, name, base_url AS "baseUrl", credential IS NOT NULL AS "hasCredential", version
    FROM upstream WHERE id = ${id} FOR UPDATE`;
  return upstream ?? null;
}

/** Keeps an upstream that models are to have from being deleted until the transaction ends. */
export async function shareUpstream(tx: Db, id: string): Promise<{ id: string; name: string } | null> {
  const [upstream] = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM upstream WHERE id = ${id} FOR KEY SHARE`;
  return upstream ?? null;
}

/** Of an upstream that is locked. What the last test found is no longer so. */
export const updateUpstream = (tx: Db, id: string, values: UpstreamValues): Promise<{ version: number }> =>
  tx.upstream.update({
    where: { id },
    data: { ...values, checkedAt: null, fault: null, version: { increment: 1 } },
    select: { version: true },
  });

export const setCredential = (tx: Db, id: string, credential: Uint8Array<ArrayBuffer> | null) =>
  tx.upstream.update({ where: { id }, data: { credential }, select: { id: true } });

/** Unless it has been changed or deleted since it was asked. */
export const setHealth = (
  tx: Db,
  { id, version }: { id: string; version: number },
  checkedAt: Date,
  fault: string | null,
) => tx.upstream.updateMany({ where: { id, version }, data: { checkedAt, fault } });

export const countModelsOf = (tx: Db, upstreamId: string): Promise<number> => tx.model.count({ where: { upstreamId } });

/** Of an upstream that is locked, and that no model has. */
export const deleteUpstream = (tx: Db, id: string) => tx.upstream.delete({ where: { id }, select: { id: true } });
