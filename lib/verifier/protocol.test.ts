import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { transaction } from "@/lib/data/transaction";
import type { Context } from "@/lib/domain/context";
import { REVOCATION_WAIT_MS } from "@/lib/domain/lease";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { generateSecret } from "@/lib/domain/secret";
import { editGroup } from "@/lib/services/groups/edit";
import { deleteRevoked } from "@/lib/services/keys/delete";
import { edit } from "@/lib/services/keys/edit";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";
import { propagate } from "@/lib/services/revocation/propagate";
import { suspendTenant } from "@/lib/services/tenants/suspend";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { Verifier } from "./verifier";

await createTestDatabase();

const COUNT = 3;
const DAY_MS = 86_400_000;
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
const decisions = (secret: string, permission: string | null = null) =>
  Promise.all(
    verifiers.map(async (verifier) => {
      const verdict = verifier.verify(secret, { door: "tenant", address: "192.0.2.1", permission });
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
    const { propagation } = await revoke(ctx, "tenant", { ids: [id], reason: "" });
    expect(await decisions(secret)).toEqual(all("key_revoked", false));
    expect(propagation).toMatchObject({ verifiers: COUNT, acknowledged: COUNT });
  });

  test("rotate", async () => {
    const { id, secret } = await key();
    await decisions(secret);
    const input = { id, version: 1, expiresOn: "", timeZone: "UTC", grace: "immediately" } as const;
    const rotated = await rotate(ctx, "tenant", input);
    expect(await decisions(secret)).toEqual(all("secret_retired", false));
    expect(await decisions(rotated.secret)).toEqual(all("allowed", false));
  });

  test("rotate, by a console whose clock is an hour ahead", async () => {
    const { id, secret } = await key();
    await decisions(secret);
    const ahead = { ...ctx, now: new Date(Date.now() + 3_600_000) };
    await rotate(ahead, "tenant", { id, version: 1, expiresOn: "", timeZone: "UTC", grace: "immediately" });
    expect(await decisions(secret)).toEqual(all("secret_retired", false));
  });

  test("a smaller allowlist", async () => {
    const { id, secret } = await key();
    await decisions(secret);
    const settings = {
      name: "Narrow",
      description: "",
      grant: { groupId },
      allowlist: ["198.51.100.0/24"],
      ...NO_RATE_LIMITS,
    };
    await edit(ctx, "tenant", { id, version: 1, ...settings });
    expect(await decisions(secret)).toEqual(all("address_not_allowed", false));
  });

  test("a shorter expiry, by a rotation that lets the old secret work on", async () => {
    const { id, secret } = await key();
    await decisions(secret);
    // Three days ago, so that what ends the day after has ended by now.
    const past = { ...ctx, now: new Date(Date.now() - 3 * DAY_MS) };
    const tomorrow = new Date(past.now.getTime() + DAY_MS).toISOString().slice(0, 10);
    const rotated = await rotate(past, "tenant", {
      id,
      version: 1,
      expiresOn: tomorrow,
      timeZone: "UTC",
      grace: "sevenDays",
    });
    expect(await decisions(secret)).toEqual(all("key_expired", false));
    expect(await decisions(rotated.secret)).toEqual(all("key_expired", false));
  });

  test("delete", async () => {
    const { id, secret } = await key();
    await revoke(ctx, "tenant", { ids: [id], reason: "" });
    await decisions(secret);
    expect(await decisions(secret)).toEqual(all("key_revoked", true));
    await deleteRevoked(ctx, "tenant", { ids: [id] });
    expect(await decisions(secret)).toEqual(all("unknown_key", false));
  });

  test("fewer permissions of its group", async () => {
    const group = await createGroup(db(), { tenantId: ctx.tenant.id, permissions: ["orders:read", "orders:write"] });
    const { secret } = await createKey(db(), { tenantId: ctx.tenant.id, groupId: group.id });
    const other = await key();
    for (const each of [secret, other.secret]) await decisions(each);
    expect(await decisions(secret, "orders:write")).toEqual(all("allowed", true));
    const narrow = { id: group.id, version: 1, name: "Narrow", permissions: ["orders:read"] };
    const { propagation } = await editGroup(ctx, narrow);
    expect(await decisions(secret, "orders:write")).toEqual(all("permission_missing", false));
    expect(propagation).toMatchObject({ verifiers: COUNT, acknowledged: COUNT });
    // Keys of other groups are still in memory.
    expect(await decisions(other.secret)).toEqual(all("allowed", true));
  });

  test("fewer permissions of a group that all tenants share", async () => {
    const shared = await createGroup(db(), { tenantId: null, permissions: ["orders:read"] });
    const tenants = [await createTenant(db()), await createTenant(db())];
    const keys = await Promise.all(
      tenants.map((tenant) => createKey(db(), { tenantId: tenant.id, groupId: shared.id })),
    );
    for (const { secret } of keys) await decisions(secret);
    const boss = { ...ctx, actor: { ...ctx.actor, role: "superUser" as const } };
    await editGroup(boss, { id: shared.id, version: 1, name: "Nothing", permissions: [] });
    for (const { secret } of keys) {
      expect(await decisions(secret, "orders:read")).toEqual(all("permission_missing", false));
    }
  });

  test("suspension, of the key's own tenant or of its master account", async () => {
    const master = await createTenant(db());
    const sub = await createTenant(db(), { parentId: master.id });
    const group = await createGroup(db(), { tenantId: sub.id });
    const { secret } = await createKey(db(), { tenantId: sub.id, groupId: group.id });
    for (const { id } of [sub, master]) {
      await decisions(secret);
      expect(await decisions(secret)).toEqual(all("allowed", true));
      const { propagation } = await suspendTenant(ctx, { id, suspended: true });
      expect(await decisions(secret)).toEqual(all("tenant_suspended", false));
      expect(propagation).toMatchObject({ verifiers: COUNT, acknowledged: COUNT });
      await suspendTenant(ctx, { id, suspended: false });
    }
  });
});

test("a change waits for no look-ups that came before it, however many they are", async () => {
  let waiting = 0;
  const guess = async (verifier: Verifier) => {
    waiting++;
    // Those that get no connection in time are refused.
    await Promise.resolve(
      verifier.verify(generateSecret("ptc"), { door: "tenant", address: null, permission: null }),
    ).catch(() => {});
    waiting--;
  };
  let guesses: Promise<void>[] = [];
  await transaction(async (tx) => {
    // It makes look-ups slow. Services read the table, too, so this change is none of theirs.
    await tx.$executeRaw`LOCK TABLE secret IN ACCESS EXCLUSIVE MODE`;
    guesses = verifiers.flatMap((verifier) => Array.from({ length: 100 }, () => guess(verifier)));
    const { propagation } = await propagate("key", [], async () => ({}));
    expect(propagation).toMatchObject({ verifiers: COUNT, acknowledged: COUNT });
    expect(waiting).toBeGreaterThan(guesses.length / 2);
  });
  await Promise.all(guesses);
});

test("a verifier that has died slows revocations down until it is removed, and no longer", {
  timeout: 60_000,
}, async () => {
  await db().verifier.create({
    data: { id: "dead", name: "dead", version: "0", applied: 0, gen: 1, startedAt: new Date(), lastSeenAt: new Date() },
  });
  const slow = await revoke(ctx, "tenant", { ids: [(await key()).id], reason: "" });
  expect(slow.propagation).toMatchObject({ verifiers: COUNT + 1, acknowledged: COUNT });
  expect(slow.propagation.ms).toBeGreaterThanOrEqual(REVOCATION_WAIT_MS);
  await expect.poll(() => db().verifier.count({ where: { id: "dead" } }), { timeout: 20_000 }).toBe(0);
  const fast = await revoke(ctx, "tenant", { ids: [(await key()).id], reason: "" });
  expect(fast.propagation).toMatchObject({ verifiers: COUNT, acknowledged: COUNT });
});

test("changes that all verifiers have applied are trimmed", { timeout: 30_000 }, async () => {
  await revoke(ctx, "tenant", { ids: [(await key()).id], reason: "" });
  await expect.poll(() => db().invalidation.count(), { timeout: 20_000 }).toBe(0);
});
