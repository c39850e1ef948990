/** How many requests may pass; null for as many as come. */
export interface RateLimits {
  requestsPerSecond: number | null;
  requestsPerDay: number | null;
}

export const NO_RATE_LIMITS: RateLimits = { requestsPerSecond: null, requestsPerDay: null };

export const RATE_LIMIT_MAX: Record<keyof RateLimits, number> = {
  requestsPerSecond: 1_000_000,
  requestsPerDay: 1_000_000_000,
};

export const RATE_LIMIT_FIELDS = ["requestsPerSecond", "requestsPerDay"] as const satisfies (keyof RateLimits)[];

/** One limit with the place where requests are counted against it. */
export interface RateLimit {
  /** As programs read it: whose limit it is, and on what time. */
  name: `${"key" | "tenant"}-${"second" | "day"}`;
  /** What is counted, without the window. */
  counter: string;
  max: number;
  windowSeconds: number;
}

/** What kept a request out. */
export interface ExhaustedLimit {
  limit: RateLimit;
  /** Whole seconds until the next window begins, at least 1. */
  retryAfterSeconds: number;
}

/** The limits that are set, in the order in which they are asked: what refuses most often comes first. */
export function rateLimitsOf(owner: "key" | "tenant", id: string, limits: RateLimits): RateLimit[] {
  const limit = (window: "second" | "day", windowSeconds: number, max: number | null): RateLimit[] =>
    max === null ? [] : [{ name: `${owner}-${window}`, counter: `${owner}:${id}:${window}`, max, windowSeconds }];
  return [...limit("second", 1, limits.requestsPerSecond), ...limit("day", 86_400, limits.requestsPerDay)];
}

/**
 * The window of a limit at an instant. Windows follow the clock, so a second is one of the clock's and a day is a day of
 * UTC: everybody knows when the next one begins, and several processes count the same one.
 *
 * @param now milliseconds since 1970
 */
export function rateWindow({ windowSeconds }: RateLimit, now: number): { index: number; secondsLeft: number } {
  const index = Math.floor(now / (windowSeconds * 1000));
  const end = (index + 1) * windowSeconds * 1000;
  return { index, secondsLeft: Math.ceil((end - now) / 1000) };
}

/** `5 per second and 1,000 per day`; null where nothing is limited. */
export function describeRateLimits({ requestsPerSecond, requestsPerDay }: RateLimits): string | null {
  const part = (max: number | null, window: string) =>
    max === null ? [] : [`${max.toLocaleString("en")} per ${window}`];
  return [...part(requestsPerSecond, "second"), ...part(requestsPerDay, "day")].join(" and ") || null;
}
