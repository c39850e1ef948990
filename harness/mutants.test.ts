import { readdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { ClientPair } from "@/lib/domain/client-pair";
import type { Context } from "@/lib/domain/context";
import { REVOCATION_WAIT_MS } from "@/lib/domain/lease";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { execute } from "@/lib/testing/sql";
import { createChannelCredential, createGroup, createKey, createTenant } from "@/prisma/factories";
import { bundleVerifier } from "./bundle";
import { MUTANTS } from "./mutants";
import { VerifierUnderTest } from "./verifier";

/** Some scenarios have to be over before a lease is: on a busy machine, they may be late. */
const ATTEMPTS = 5;

const url = await createTestDatabase();
let real: VerifierUnderTest;
let ctx: Context;
let groupId: string;

beforeAll(async () => {
  // What the migration engine keeps, and the template of the test databases lacks.
  const names = (await readdir("prisma/migrations")).filter((name) => !name.endsWith(".toml"));
  await execute(
    url,
    `CREATE TABLE _prisma_migrations AS
     SELECT migration_name, now() AS finished_at FROM unnest('{${names.join(",")}}'::text[]) AS m (migration_name)`,
  );
  const tenant = await createTenant(db(), { limit: 100 });
  ctx = adminOf(tenant, { now: new Date() });
  groupId = (await createGroup(db(), { tenantId: tenant.id })).id;
  real = await VerifierUnderTest.start("the verifier", await bundleVerifier("real"), url);
});

afterAll(() => real.stop());

/** A scenario that lets nobody in, unless the mutant is there. Asks both verifiers after a revocation has returned. */
type Scenario = (both: readonly VerifierUnderTest[], key: { id: string; secret: string }) => Promise<(number | null)[]>;

const ask = (both: readonly VerifierUnderTest[], credential: string | ClientPair) =>
  Promise.all(both.map((verifier) => verifier.ask(credential)));

const remember = async (both: readonly VerifierUnderTest[], credential: string | ClientPair) =>
  expect(await ask(both, credential)).toEqual([200, 200]);

const becomesReady = (verifier: VerifierUnderTest) =>
  expect.poll(() => verifier.isReady(), { timeout: 10_000 }).toBe(true);

const revokeKey = (id: string) => revoke(ctx, "tenant", { ids: [id], reason: "" });

/** In the form of a Bind message, which names the prepared statement between zeros. */
const LOOK_UP = "\0verify\0";

const SCENARIOS: Record<keyof typeof MUTANTS, Scenario> = {
  async "monotonic-only"(both, { id, secret }) {
    await remember(both, secret);
    for (const verifier of both) await verifier.freezeMonotonicClock(true);
    for (const verifier of both) verifier.pause();
    await revokeKey(id);
    // It waits at the door of a machine that will wake up.
    const answers = ask(both, secret);
    await sleep(100);
    for (const verifier of both) verifier.resume();
    return answers;
  },

  async "from-reply"(both, { id, secret }) {
    await remember(both, secret);
    await Promise.all(both.map(({ proxy }) => proxy.holdAt("verifier-read", "answers")));
    await revokeKey(id);
    const renewals = both.map(({ proxy }) => proxy.holdAt("verifier-announce", "requests"));
    for (const { proxy } of both) proxy.release();
    await Promise.all(renewals);
    return ask(both, secret);
  },

  async "read-first"(both, { id, secret }) {
    await remember(both, secret);
    // Both are away for so long that nobody waits for them any more.
    for (const verifier of both) verifier.pause();
    await sleep(REVOCATION_WAIT_MS);
    await db().verifier.deleteMany();
    const announcing = both.map(({ proxy }) => proxy.holdAt("verifier-announce", "requests"));
    for (const verifier of both) verifier.resume();
    await Promise.all(announcing);
    await revokeKey(id);
    // The mutant's next renewal would mend it.
    void both[1]?.proxy.holdAt("verifier-read", "requests");
    for (const { proxy } of both) proxy.release();
    await Promise.all(both.map((verifier) => becomesReady(verifier)));
    return ask(both, secret);
  },

  async "acknowledge-first"(both, { id, secret }) {
    await remember(both, secret);
    await Promise.all(both.map(({ proxy }) => proxy.holdAt("verifier-announce", "requests")));
    const revoked = revokeKey(id);
    await expect.poll(() => db().key.findUnique({ where: { id, revokedAt: { not: null } } })).not.toBeNull();
    for (const { proxy } of both) {
      void proxy.holdAt("verifier-acknowledge", "answers");
      proxy.release();
    }
    await revoked;
    return ask(both, secret);
  },

  async "keep-trimmed"(both, { id, secret }) {
    await remember(both, secret);
    await Promise.all(both.map(({ proxy }) => proxy.holdAt("verifier-announce", "requests")));
    await sleep(REVOCATION_WAIT_MS);
    await db().verifier.deleteMany();
    await revokeKey(id);
    await db().invalidation.deleteMany();
    for (const { proxy } of both) proxy.release();
    await Promise.all(both.map((verifier) => becomesReady(verifier)));
    return ask(both, secret);
  },

  async "blind-fill"(both, { id, secret }) {
    const held = both.map(({ proxy }) => proxy.holdAt(LOOK_UP, "answers"));
    const early = ask(both, secret);
    await Promise.all(held);
    await revokeKey(id);
    for (const { proxy } of both) proxy.release();
    expect(await early).toEqual([200, 200]);
    return ask(both, secret);
  },

  async "proven-for-ever"(both) {
    const secret = "vK7-qm2Rt9xL";
    const { id, clientId } = await createChannelCredential(db(), { tenantId: ctx.tenant.id, channel: "http", secret });
    await remember(both, { clientId, secret });
    const another = { id, version: 1, expiresAt: null, grace: "immediately", secret: "Lx9tR2mq-7Kv" } as const;
    await rotate(ctx, "channel", another);
    return ask(both, { clientId, secret });
  },

  async "blind-join"(both, { id, secret }) {
    const held = both.map(({ proxy }) => proxy.holdAt(LOOK_UP, "answers"));
    const early = ask(both, secret);
    await Promise.all(held);
    await revokeKey(id);
    const late = ask(both, secret);
    await sleep(100);
    for (const { proxy } of both) proxy.release();
    await early;
    return late;
  },
};

describe.each(Object.keys(SCENARIOS) as (keyof typeof MUTANTS)[])("%s", (name) => {
  test("lets nobody in unless it is planted", { timeout: 120_000 }, async () => {
    const planted = await VerifierUnderTest.start(name, await bundleVerifier(name, MUTANTS[name]), url);
    let caught = false;
    for (let attempt = 0; !caught && attempt < ATTEMPTS; attempt++) {
      const key = await createKey(db(), { tenantId: ctx.tenant.id, groupId });
      const [truth, mutant] = await SCENARIOS[name]([real, planted], key);
      for (const { proxy } of [real, planted]) proxy.release();
      expect(truth).not.toBe(200);
      caught = mutant === 200;
    }
    await planted.stop();
    expect(caught).toBe(true);
  });
});
