import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/data/client";
import { createTestDatabase } from "@/lib/testing/database";
import { openTestRedis } from "@/lib/testing/redis";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { SharedCounters } from "./shared-counters";
import { Verifier } from "./verifier";

await createTestDatabase();
const redis = await openTestRedis();
process.env.REDIS_URL = redis.url;

// No window ends while a test counts in it.
vi.useFakeTimers({ toFake: ["Date"], now: new Date("2030-06-15T12:00:00Z") });

const verifiers: Verifier[] = [];

beforeAll(async () => {
  verifiers.push(...Array.from({ length: 3 }, () => new Verifier(new SharedCounters(redis.url, 30_000))));
  await Promise.all(verifiers.map((verifier) => verifier.start()));
});

afterAll(() => Promise.all(verifiers.map((verifier) => verifier.stop())));

test("several verifiers end at exactly the limits of key and tenant, however many ask at once", async () => {
  const tenant = await createTenant(db(), { requestsPerDay: 50 });
  const { id: groupId } = await createGroup(db(), { tenantId: tenant.id });
  const limited = await createKey(db(), { tenantId: tenant.id, groupId, requestsPerSecond: 20 });
  const free = await createKey(db(), { tenantId: tenant.id, groupId });

  const admitted = async (secret: string) => {
    const request = { door: "tenant" as const, address: "192.0.2.1", permission: null };
    const asked = Array.from({ length: 200 }, (_, index) => verifiers[index % 3]?.verify(secret, request));
    return (await Promise.all(asked)).filter((verdict) => verdict?.decision.allowed).length;
  };
  expect(await admitted(limited.secret)).toBe(20);
  expect(await admitted(free.secret)).toBe(30);
  expect(await admitted(limited.secret)).toBe(0);
});

test("REDIS_URL says where they count", async () => {
  const tenant = await createTenant(db());
  const { id: groupId } = await createGroup(db(), { tenantId: tenant.id });
  const { id, secret } = await createKey(db(), { tenantId: tenant.id, groupId, requestsPerDay: 1_000 });
  const verifier = new Verifier();
  await verifier.start();
  const client = new Redis(redis.url);
  const counters = async () => {
    await verifier.verify(secret, { door: "tenant" as const, address: "192.0.2.1", permission: null });
    return client.keys(`*:key:${id}:day:*`);
  };
  await expect.poll(counters, { timeout: 20_000 }).toHaveLength(1);
  client.disconnect();
  await verifier.stop();
});
