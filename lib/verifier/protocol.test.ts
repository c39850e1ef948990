import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { REVOCATION_WAIT_MS } from "@/lib/domain/lease";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { edit } from "@/lib/services/keys/edit";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { Verifier } from "./verifier";

await createTestDatabase();

const COUNT = 3;
let verifiers: Verifier[];
let ctx: Context;
let groupId: string;

beforeAll(async () => {
  const tenant = await createTenant(db(), { limit: 100 });
  ctx = adminOf(tenant, { now: new Date() });
  groupId = (await createGroup(db(), { tenantId: tenant.id })).id;
  verifiers = Array.from({ length: COUNT }, () => new Verifier());
  await Promise.all(verifiers.map((verifier) => verifier.start()));
});

afterAll(() => Promise.all(verifiers.map((verifier) => verifier.stop())));

const key = () => createKey(db(), { tenantId: ctx.tenant.id, groupId });

/** What each verifier says, and whether it said so from memory. */
const decisions = (secret: string) =>
  Promise.all(
    verifiers.map(async (verifier) => {
      const verdict = verifier.verify(secret, { address: "192.0.2.1", permission: null });
      const { decision } = await verdict;
      return { reason: decision.allowed ? "allowed" : decision.reason, fromMemory: !(verdict instanceof Promise) };
    }),
  );

const all = (reason: string, fromMemory: boolean) => Array(COUNT).fill({ reason, fromMemory });

describe("a narrowing change has reached every verifier when it returns", () => {
  test("revoke", async () => {
    const { id, secret } = await key();
    expect(await decisions(secret)).toEqual(all("allowed", false));
    expect(await decisions(secret)).toEqual(all("allowed", true));
    const { propagation } = await revoke(ctx, { ids: [id], reason: "" });
    expect(await decisions(secret)).toEqual(all("key_revoked", false));
    expect(propagation).toMatchObject({ verifiers: COUNT, acknowledged: COUNT });
  });

  test("rotate", async () => {
    const { id, secret } = await key();
    await decisions(secret);
    const input = { id, version: 1, expiresOn: "", timeZone: "UTC", grace: "immediately" } as const;
    const rotated = await rotate(ctx, input);
    expect(await decisions(secret)).toEqual(all("secret_retired", false));
    expect(await decisions(rotated.secret)).toEqual(all("allowed", false));
  });

  test("a smaller allowlist", async () => {
    const { id, secret } = await key();
    await decisions(secret);
    const settings = { name: "Narrow", description: "", groupId, allowlist: ["198.51.100.0/24"], ...NO_RATE_LIMITS };
    await edit(ctx, { id, version: 1, ...settings });
    expect(await decisions(secret)).toEqual(all("address_not_allowed", false));
  });
});

test("a verifier that has died slows revocations down until it is removed, and no longer", {
  timeout: 60_000,
}, async () => {
  await db().verifier.create({
    data: { id: "dead", name: "dead", version: "0", applied: 0, gen: 1, startedAt: new Date(), lastSeenAt: new Date() },
  });
  const slow = await revoke(ctx, { ids: [(await key()).id], reason: "" });
  expect(slow.propagation).toMatchObject({ verifiers: COUNT + 1, acknowledged: COUNT });
  expect(slow.propagation.ms).toBeGreaterThanOrEqual(REVOCATION_WAIT_MS);
  await expect.poll(() => db().verifier.count({ where: { id: "dead" } }), { timeout: 20_000 }).toBe(0);
  const fast = await revoke(ctx, { ids: [(await key()).id], reason: "" });
  expect(fast.propagation).toMatchObject({ verifiers: COUNT, acknowledged: COUNT });
});

test("changes that all verifiers have applied are trimmed", { timeout: 30_000 }, async () => {
  await revoke(ctx, { ids: [(await key()).id], reason: "" });
  await expect.poll(() => db().invalidation.count(), { timeout: 20_000 }).toBe(0);
});
