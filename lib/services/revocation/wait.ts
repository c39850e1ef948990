import { setTimeout as sleep } from "node:timers/promises";
import { type Propagation, REVOCATION_WAIT_MS } from "@/lib/domain/lease";
import { revocationWait } from "@/lib/metrics";
import { readApplied } from "./applied";

const POLL_MS = 5;

/**
 * Returns when every verifier has applied the change or, where one does not answer, when every lease that was granted
 * before the commit has run out. To be called right after the commit, also when a repeated change found nothing to do:
 * the first one may still be waiting.
 */
export async function awaitVerifiers(seq: bigint): Promise<Propagation> {
  const committed = performance.now();
  let counts = { verifiers: 0, acknowledged: 0 };
  for (;;) {
    // Measured before asking: the time that an answer takes must not shorten the wait.
    const waited = performance.now() - committed;
    const applied = await readApplied().catch(() => null);
    if (applied) {
      counts = { verifiers: applied.length, acknowledged: applied.filter((last) => last >= seq).length };
    }
    const allApplied = applied !== null && counts.acknowledged === counts.verifiers;
    if (allApplied || waited >= REVOCATION_WAIT_MS) {
      const ms = Math.round(performance.now() - committed);
      revocationWait.observe({ path: allApplied ? "fast" : "slow" }, ms / 1000);
      return { ...counts, ms };
    }
    await sleep(POLL_MS);
  }
}
