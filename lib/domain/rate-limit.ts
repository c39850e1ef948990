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

/** How much there may be of something, and the place where it is counted. */
export interface Limit {
  /** What is counted, without the window. */
  counter: string;
  max: number;
  windowSeconds: number;
}

/** A limit of requests. */
export interface RateLimit extends Limit {
  /** As programs read it: whose limit it is, and on what time. */
  name: `${"key" | "tenant"}-${"second" | "day"}`;
}

/** What kept a request out. */
export interface ExhaustedLimit<L extends Limit = RateLimit> {
  limit: L;
  /** Whole seconds until the next window begins, at least 1. */
  retryAfterSeconds: number;
}

/** What a limit has left for others after a request was let in. */
export interface RemainingLimit<L extends Limit = RateLimit> {
  limit: L;
  remaining: number;
  /** Whole seconds until the next window begins, at least 1. */
  resetSeconds: number;
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
export function rateWindow({ windowSeconds }: Limit, now: number): { index: number; secondsLeft: number } {
  const index = Math.floor(now / (windowSeconds * 1000));
  const end = (index + 1) * windowSeconds * 1000;
  return { index, secondsLeft: Math.ceil((end - now) / 1000) };
}

/**
 * `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10). The caller decides which limits are told:
 * what is left to a tenant is no business of the holder of one of its keys.
 */
export function rateLimitHeaders(limits: readonly RemainingLimit[]): Record<string, string> {
  if (limits.length === 0) return {};
  return {
    "RateLimit-Policy": limits
      .map(({ limit: { name, max, windowSeconds } }) => `"${name}";q=${max};w=${windowSeconds}`)
      .join(", "),
    RateLimit: limits
      .map(({ limit, remaining, resetSeconds }) => `"${limit.name}";r=${remaining};t=${resetSeconds}`)
      .join(", "),
  };
}

/** What is told to a request that a limit has kept out: that limit, and when to come again (RFC 9110 section 10.2.3). */
export function exhaustedHeaders({ limit, retryAfterSeconds }: ExhaustedLimit): Record<string, string> {
  return {
    "Retry-After": String(retryAfterSeconds),
    ...rateLimitHeaders([{ limit, remaining: 0, resetSeconds: retryAfterSeconds }]),
  };
}

/** `5 per second and 1,000 per day`; null where nothing is limited. */
export function describeRateLimits({ requestsPerSecond, requestsPerDay }: RateLimits): string | null {
  const part = (max: number | null, window: string) =>
    max === null ? [] : [`${max.toLocaleString("en")} per ${window}`];
  return [...part(requestsPerSecond, "second"), ...part(requestsPerDay, "day")].join(" and ") || null;
}
