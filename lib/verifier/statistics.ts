import { noOutcomes, type Outcome } from "@/lib/domain/decision";
import type { VerifierStats } from "@/lib/domain/verifier";

const WINDOW_MS = 10_000;

interface Totals {
  outcomes: Record<Outcome, number>;
  hits: number;
  misses: number;
}

/** Counts what was decided since the start. Rates are over the last ten seconds, or since the start if that is shorter. */
export class Statistics {
  readonly totals: Totals = {
    outcomes: noOutcomes(),
    hits: 0,
    misses: 0,
  };
  #samples = [{ at: performance.now(), ...this.#sums() }];

  decided(outcome: Outcome): void {
    this.totals.outcomes[outcome]++;
  }

  lookedUp(fromMemory: boolean): void {
    if (fromMemory) this.totals.hits++;
    else this.totals.misses++;
  }

  sample(cachedKeys: number): VerifierStats {
    const now = { at: performance.now(), ...this.#sums() };
    const [then = now] = this.#samples;
    this.#samples = [...this.#samples, now].filter(({ at }) => now.at - at < WINDOW_MS);
    const perSecond = (count: number) => Math.round((count * 1000) / Math.max(1, now.at - then.at));
    const hits = now.hits - then.hits;
    const lookUps = hits + now.misses - then.misses;
    return {
      allowedPerSecond: perSecond(now.allowed - then.allowed),
      deniedPerSecond: perSecond(now.denied - then.denied),
      hitRatio: lookUps > 0 ? hits / lookUps : null,
      cachedKeys,
    };
  }

  #sums() {
    const { outcomes, hits, misses } = this.totals;
    const all = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    return { allowed: outcomes.allowed, denied: all - outcomes.allowed, hits, misses };
  }
}
