import type { Db } from "@/lib/data/client";
import type { VerifierRow, VerifierStats } from "@/lib/domain/verifier";

/** The last change that each known verifier has applied. */
export async function findApplied(db: Db): Promise<bigint[]> {
  const rows = await db.verifier.findMany({ select: { applied: true } });
  return rows.map(({ applied }) => applied);
}

type Found = Omit<VerifierRow, "stats"> & { stats: VerifierStats };

/** Oldest first. */
export const findVerifiers = (db: Db): Promise<VerifierRow[]> =>
  db.$queryRaw<Found[]>`
    SELECT v.id, v.name, v.version, v.stats,
           (extract(epoch FROM clock_timestamp() - v.last_seen_at) * 1000)::float8 AS "seenMsAgo",
           (h.seq - greatest(v.applied, 0))::float8 AS behind
    FROM verifier v CROSS JOIN head h
    ORDER BY v.started_at, v.id`;
