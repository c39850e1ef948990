import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { rateLimitsOf } from "@/lib/domain/rate-limit";
import { log } from "@/lib/log";
import { openTestRedis } from "@/lib/testing/redis";
import { RateLimiter } from "./rate-limiter";
import { SharedCounters } from "./shared-counters";

const redis = await openTestRedis();
const secured = await openTestRedis({ password: "the right one" });
const NOW = Date.UTC(2030, 0, 1);
const limits = () => rateLimitsOf("key", randomUUID(), { requestsPerSecond: null, requestsPerDay: 2 });

const opened: SharedCounters[] = [];
afterEach(() => {
  for (const counters of opened.splice(0)) counters.close();
  vi.restoreAllMocks();
});

async function openLimiter(url = redis.url): Promise<RateLimiter> {
  // More patient than in service, or a machine under load would look like a server that does not answer.
  const counters = new SharedCounters(url, 1_000);
  opened.push(counters);
  await counters.open();
  return new RateLimiter(counters);
}

/** Takes as often as there are limiters, one after the other: did they get in? */
async function inTurn(limiters: RateLimiter[], from = limits()): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (const limiter of limiters) answers.push((await limiter.take(from, NOW)).exhausted === null);
  return answers;
}

test("a server that is gone is replaced by each process's own count, told once, and used again when it is back", {
  timeout: 30_000,
}, async () => {
  const warn = vi.spyOn(log, "warn").mockReturnValue();
  const info = vi.spyOn(log, "info").mockReturnValue();
  const [a, b] = [await openLimiter(), await openLimiter()];
  expect(await inTurn([a, b, a, b])).toEqual([true, true, false, false]);

  await redis.stop();
  expect(await inTurn([a, a, a, b, b, b])).toEqual([true, true, false, true, true, false]);
  expect(await inTurn([a, a, a])).toEqual([true, true, false]);
  await expect.poll(() => warn.mock.calls.length, { timeout: 10_000 }).toBe(2);

  await redis.start();
  await expect.poll(() => inTurn([a, b, a]), { timeout: 20_000, interval: 200 }).toEqual([true, true, false]);
  expect(info).toHaveBeenCalledTimes(2);
});

test("a server that holds its connections and answers nothing is not waited for", { timeout: 30_000 }, async () => {
  vi.spyOn(log, "warn").mockReturnValue();
  vi.spyOn(log, "info").mockReturnValue();
  const [a, b] = [await openLimiter(), await openLimiter()];
  redis.pause();
  try {
    expect(await inTurn([a, b, a, a, b, b])).toEqual([true, true, true, false, true, false]);
  } finally {
    redis.resume();
  }
  await expect.poll(() => inTurn([a, b, a]), { timeout: 20_000, interval: 200 }).toEqual([true, true, false]);
});

test("a server that is away at the start does not keep the verifier from starting, and is used once it is there", {
  timeout: 30_000,
}, async () => {
  vi.spyOn(log, "warn").mockReturnValue();
  vi.spyOn(log, "info").mockReturnValue();
  await redis.stop();
  const [a, b] = [await openLimiter(), await openLimiter()];
  expect(await inTurn([a, a, a, b])).toEqual([true, true, false, true]);
  await redis.start();
  await expect.poll(() => inTurn([a, b, a]), { timeout: 20_000, interval: 200 }).toEqual([true, true, false]);
});

test("a wrong password is told without the password", async () => {
  const lines: unknown[] = [];
  vi.spyOn(log, "warn").mockImplementation((...args: unknown[]) => void lines.push(...args));
  const limiter = await openLimiter(secured.url.replace("//", "//:the-wrong-one@"));
  await limiter.take(limits(), NOW);
  expect(JSON.stringify(lines)).toContain("WRONGPASS");
  expect(JSON.stringify(lines)).not.toContain("the-wrong-one");
});
