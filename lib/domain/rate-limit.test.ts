import { describe, expect, test } from "vitest";
import {
  describeRateLimits,
  NO_RATE_LIMITS,
  RATE_LIMIT_MAX,
  type RateLimit,
  rateLimitsOf,
  rateWindow,
} from "./rate-limit";
import { rateLimitFields, rateLimitTexts } from "./rate-limit-schema";

test("only what is set is a limit, the second before the day", () => {
  expect(rateLimitsOf("key", "k1", NO_RATE_LIMITS)).toEqual([]);
  expect(rateLimitsOf("key", "k1", { requestsPerSecond: 5, requestsPerDay: 1_000 })).toEqual([
    { name: "key-second", counter: "key:k1:second", max: 5, windowSeconds: 1 },
    { name: "key-day", counter: "key:k1:day", max: 1_000, windowSeconds: 86_400 },
  ]);
  expect(rateLimitsOf("tenant", "t1", { requestsPerSecond: null, requestsPerDay: 7 })).toEqual([
    { name: "tenant-day", counter: "tenant:t1:day", max: 7, windowSeconds: 86_400 },
  ]);
});

describe("windows follow the clock", () => {
  const window = (windowSeconds: number): RateLimit => ({ name: "key-day", counter: "", max: 1, windowSeconds });
  const MIDNIGHT = Date.UTC(2030, 0, 1);

  test.each([
    [86_400, MIDNIGHT - 1, -1, 1],
    [86_400, MIDNIGHT, 0, 86_400],
    [86_400, MIDNIGHT + 1, 0, 86_400],
    [86_400, MIDNIGHT + 86_399_001, 0, 1],
    [86_400, MIDNIGHT + 86_400_000, 1, 86_400],
    [1, MIDNIGHT, 0, 1],
    [1, MIDNIGHT + 999, 0, 1],
    [1, MIDNIGHT + 1_000, 1, 1],
  ])("of %d s at %d: number %d, %d s left", (seconds, now, number, secondsLeft) => {
    const { index, ...rest } = rateWindow(window(seconds), now);
    expect({ number: index - MIDNIGHT / (seconds * 1000), ...rest }).toEqual({ number, secondsLeft });
  });
});

test.each([
  [null, null, null],
  [5, null, "5 per second"],
  [null, 1_000, "1,000 per day"],
  [5, 1_000, "5 per second and 1,000 per day"],
])("%s and %s read %j", (requestsPerSecond, requestsPerDay, expected) => {
  expect(describeRateLimits({ requestsPerSecond, requestsPerDay })).toBe(expected);
});

describe("a limit as it is typed", () => {
  const refused = "refused";
  test.each([
    ["", null],
    ["  ", null],
    ["1", 1],
    [" 5 ", 5],
    ["1000000", 1_000_000],
    ["1000001", refused],
    ["0", refused],
    ["-1", refused],
    ["1.5", refused],
    ["1e3", refused],
    ["1,000", refused],
    ["five", refused],
    ["٣", refused],
    ["9".repeat(400), refused],
  ])("%j reads %j", (text, expected) => {
    const parsed = rateLimitFields.requestsPerSecond.safeParse(text);
    expect(parsed.success ? parsed.data : refused).toBe(expected);
  });

  test("reads again as what it was", () => {
    const texts = rateLimitTexts({ requestsPerSecond: null, requestsPerDay: RATE_LIMIT_MAX.requestsPerDay });
    expect(texts).toEqual({ requestsPerSecond: "", requestsPerDay: "1000000000" });
    expect(rateLimitFields.requestsPerDay.parse(texts.requestsPerDay)).toBe(RATE_LIMIT_MAX.requestsPerDay);
  });

  test("is told its range", () => {
    const { error } = rateLimitFields.requestsPerDay.safeParse("many");
    expect(error?.issues[0]?.message).toBe("Enter a whole number from 1 to 1,000,000,000, or nothing.");
  });
});
