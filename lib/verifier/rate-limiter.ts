import { type RateLimiterAbstract, RateLimiterMemory } from "rate-limiter-flexible";
import {
  type ExhaustedLimit,
  type Limit,
  type RateLimit,
  type RemainingLimit,
  rateWindow,
} from "@/lib/domain/rate-limit";
import type { SharedCounters } from "./shared-counters";

/** Counters outlive their window by this: the clocks of two verifiers may be so far apart, and both still count in it. */
const CLOCK_DIFFERENCE_SECONDS = 5;

/** What every counter has in common. Limits differ from key to key, so they are compared here and not there. */
export const COUNTER_OPTIONS = { keyPrefix: "portcullis:rate", points: 0, duration: 1 };

/** What the limits say of one request. */
export interface Taken<L extends Limit = RateLimit> {
  /** What kept the request out; null when it may pass. */
  exhausted: ExhaustedLimit<L> | null;
  /** What is left of each limit when it may pass; otherwise empty. */
  remaining: readonly RemainingLimit<L>[];
  /** As if the request had not been. What can't be given back stays counted. */
  giveBack(): Promise<void>;
}

/**
 * Lets through what the limits allow, and counts nothing else: in this process alone or, with shared counters, in all
 * processes together.
 */
export class RateLimiter {
  readonly #own = new RateLimiterMemory(COUNTER_OPTIONS);

  /** @param shared null where no server for them is configured */
  constructor(private readonly shared: SharedCounters | null) {}

  /**
   * Takes one request from each of the limits or, where one is exhausted, from none.
   *
   * @param now milliseconds since 1970
   */
  async take<L extends Limit>(limits: readonly L[], now: number): Promise<Taken<L>> {
    const answer = await this.shared?.use((counters) => takeFrom(counters, limits, now));
    return answer ?? takeFrom(this.#own, limits, now);
  }
}

/**
 * One limit after the other, and always in the same order: whoever finds the last place of one limit taken by a request
 * that will be turned away by a later one would have been turned away there as well. So exactly as many get in as there
 * are places, however many ask at once.
 */
async function takeFrom<L extends Limit>(
  counters: RateLimiterAbstract,
  limits: readonly L[],
  now: number,
): Promise<Taken<L>> {
  const taken: (() => Promise<unknown>)[] = [];
  const remaining: RemainingLimit<L>[] = [];
  const giveBackAll = () => Promise.all(taken.map((giveBack) => giveBack()));
  const giveBack = () =>
    giveBackAll().then(
      () => {},
      () => {},
    );
  for (const limit of limits) {
    const { index, secondsLeft } = rateWindow(limit, now);
    // Named by its window: what is given back late can't reach the next one.
    const counter = `${limit.counter}:${index}`;
    const lifetime = { customDuration: limit.windowSeconds + CLOCK_DIFFERENCE_SECONDS };
    const { consumedPoints } = await counters.penalty(counter, 1, lifetime);
    taken.push(() => counters.reward(counter, 1, lifetime));
    if (consumedPoints > limit.max) {
      await giveBackAll();
      return { exhausted: { limit, retryAfterSeconds: secondsLeft }, remaining: [], giveBack: async () => {} };
    }
    remaining.push({ limit, remaining: limit.max - consumedPoints, resetSeconds: secondsLeft });
  }
  return { exhausted: null, remaining, giveBack };
}
