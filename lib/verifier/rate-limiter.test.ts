import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { type RateLimit, type RateLimits, rateLimitsOf } from "@/lib/domain/rate-limit";
import { openTestRedis } from "@/lib/testing/redis";
import { RateLimiter } from "./rate-limiter";
import { SharedCounters } from "./shared-counters";

const redis = await openTestRedis();
// Patient, or a machine under load would have them count by themselves.
const counters = [1, 2, 3].map(() => new SharedCounters(redis.url, 30_000));
for (const each of counters) await each.open();
afterAll(() => {
  for (const each of counters) each.close();
});

/** The first millisecond of a day. */
const MIDNIGHT = Date.UTC(2030, 0, 1);

const limitsOf = (owner: "key" | "tenant", values: Partial<RateLimits>, id: string = randomUUID()) =>
  rateLimitsOf(owner, id, { requestsPerSecond: null, requestsPerDay: null, ...values });

/** How many of so many requests at once get in, spread over the limiters. */
async function admitted(limiters: RateLimiter[], limits: readonly RateLimit[], requests: number, now = MIDNIGHT) {
  const asked = Array.from({ length: requests }, (_, index) => limiters[index % limiters.length]?.take(limits, now));
  return (await Promise.all(asked)).filter((taken) => taken?.exhausted === null).length;
}

describe.each([
  ["in one process", () => [new RateLimiter(null)]],
  ["in several processes with shared counters", () => counters.map((each) => new RateLimiter(each))],
])("%s", (_, open) => {
  test("exactly as many get in as the limit says, however many ask at once", async () => {
    const limiters = open();
    for (const max of [1, 7, 100]) {
      expect(await admitted(limiters, limitsOf("key", { requestsPerDay: max }), 300)).toBe(max);
    }
  });

  test("of two limits, the smaller one holds, whichever it is", async () => {
    const limiters = open();
    expect(await admitted(limiters, limitsOf("key", { requestsPerSecond: 5, requestsPerDay: 50 }), 200)).toBe(5);
    expect(await admitted(limiters, limitsOf("key", { requestsPerSecond: 50, requestsPerDay: 5 }), 200)).toBe(5);
  });

  test("the keys of a tenant share its ceiling", async () => {
    const limiters = open();
    const ceiling = limitsOf("tenant", { requestsPerSecond: 20, requestsPerDay: 20 });
    const keys = [5, 10, 100].map((max) => [...limitsOf("key", { requestsPerDay: max }), ...ceiling]);
    const counts = await Promise.all(keys.map((limits) => admitted(limiters, limits, 100)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
  });

  test("what a key is refused for its own limit takes nothing from the others of its tenant", async () => {
    const limiters = open();
    const ceiling = limitsOf("tenant", { requestsPerSecond: 20 });
    expect(await admitted(limiters, [...limitsOf("key", { requestsPerDay: 5 }), ...ceiling], 200)).toBe(5);
    expect(await admitted(limiters, [...limitsOf("key", {}), ...ceiling], 200)).toBe(15);
  });

  test("a refused request counts against none of the limits", async () => {
    const limiters = open();
    const id = randomUUID();
    const tight = limitsOf("key", { requestsPerSecond: 2, requestsPerDay: 10 }, id);
    expect(await admitted(limiters, tight, 100)).toBe(2);
    // Eight are left of the day: nine would not be.
    expect(await admitted(limiters, limitsOf("key", { requestsPerDay: 10 }, id), 100)).toBe(8);
    // A raised limit has room for the difference, in the same day.
    expect(await admitted(limiters, limitsOf("key", { requestsPerDay: 13 }, id), 100)).toBe(3);
  });

  test("the next window begins with nothing taken, also where much was given back at the end of the last one", async () => {
    const limiters = open();
    const limits = limitsOf("key", { requestsPerSecond: 3 });
    expect(await admitted(limiters, limits, 50, MIDNIGHT - 1)).toBe(3);
    expect(await admitted(limiters, limits, 50, MIDNIGHT)).toBe(3);
    expect(await admitted(limiters, limits, 50, MIDNIGHT + 999)).toBe(0);
    expect(await admitted(limiters, limits, 50, MIDNIGHT + 1_000)).toBe(3);
    const daily = limitsOf("key", { requestsPerDay: 3 });
    expect(await admitted(limiters, daily, 50, MIDNIGHT)).toBe(3);
    expect(await admitted(limiters, daily, 50, MIDNIGHT + 86_399_999)).toBe(0);
    expect(await admitted(limiters, daily, 50, MIDNIGHT + 86_400_000)).toBe(3);
  });

  test("who is refused learns which limit it was, and when to come again", async () => {
    const [limiter] = open();
    const limits = limitsOf("key", { requestsPerSecond: 2, requestsPerDay: 3 });
    const [second, day] = limits;
    const take = async (now: number) => (await limiter?.take(limits, now))?.exhausted;
    expect([await take(MIDNIGHT), await take(MIDNIGHT)]).toEqual([null, null]);
    expect(await take(MIDNIGHT + 500)).toEqual({ limit: second, retryAfterSeconds: 1 });
    expect(await take(MIDNIGHT + 1_500)).toBeNull();
    expect(await take(MIDNIGHT + 1_501)).toEqual({ limit: day, retryAfterSeconds: 86_399 });
  });

  test("who is let in learns what is left", async () => {
    const [limiter] = open();
    const limits = limitsOf("key", { requestsPerSecond: 2, requestsPerDay: 3 });
    const [second, day] = limits;
    await limiter?.take(limits, MIDNIGHT);
    expect(await limiter?.take(limits, MIDNIGHT + 1_200)).toMatchObject({
      exhausted: null,
      remaining: [
        { limit: second, remaining: 1, resetSeconds: 1 },
        { limit: day, remaining: 1, resetSeconds: 86_399 },
      ],
    });
  });
});

test("several processes end at exactly the limit", { timeout: 60_000 }, async () => {
  const program = fileURLToPath(new URL("../testing/take-from-limit.ts", import.meta.url));
  const args = [redis.url, randomUUID(), "500", "400", String(MIDNIGHT)];
  const outputs = await Promise.all(
    Array.from({ length: 3 }, () => promisify(execFile)(process.execPath, ["--import", "tsx", program, ...args])),
  );
  expect(outputs.reduce((sum, { stdout }) => sum + Number(stdout), 0)).toBe(500);
});
