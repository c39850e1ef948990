import type { Db } from "@/lib/data/client";
import type { VerifierRow, VerifierStats } from "@/lib/domain/verifier";

/** How many verifiers are known, and how many of them have applied the change with this number. */
export async function countApplied(db: Db, seq: bigint): Promise<{ verifiers: number; acknowledged: number }> {
  const [row] = await db.$queryRaw<{ verifiers: number; acknowledged: number }[]>`
    SELECT count(*)::int AS verifiers, count(*) FILTER (WHERE applied >= ${seq})::int AS acknowledged FROM verifier`;
  return row ?? { verifiers: 0, acknowledged: 0 };
}

type Found = Omit<VerifierRow, "stats"> & { stats: VerifierStats };

/** Oldest first. */
export const findVerifiers = (db: Db): Promise<VerifierRow[]> =>
  db.$queryRaw<Found[]>`
    SELECT v.id, v.name, v.version, v.started_at AS "startedAt", v.last_seen_at AS "lastSeenAt", v.stats,
           (extract(epoch FROM clock_timestamp() - v.last_seen_at) * 1000)::int AS "seenMsAgo",
           (h.seq - greatest(v.applied, 0))::int AS behind
    FROM verifier v CROSS JOIN head h
    ORDER BY v.started_at, v.id`;
