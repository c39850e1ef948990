import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { ProgramContext } from "@/lib/domain/context";
import { editGroup } from "@/lib/services/groups/edit";
import { suspendTenant } from "@/lib/services/tenants/suspend";
import { type ApiTenant, apiTenant } from "@/lib/testing/api-client";
import { adminOf, programOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { rotation } from "@/lib/testing/keys";
import { create, type NewKey } from "./create";
import { edit } from "./edit";
import { remove } from "./remove";
import { revoke } from "./revoke";
import { revokeOne } from "./revoke-one";
import { rotate } from "./rotate";

await createTestDatabase();

let tenant: ApiTenant;
beforeAll(async () => {
  tenant = await apiTenant({ limit: 1_000 });
});

const newKey: NewKey<"tenant"> = {
  name: "New",
  description: "",
  grant: { groupId: null },
  allowlist: [],
  expiry: { expiresAt: null },
  requestsPerSecond: null,
  requestsPerDay: null,
};

const verbs: Record<string, (ctx: ProgramContext, id: string) => Promise<unknown>> = {
  create: (ctx) => create(ctx, "tenant", newKey, null),
  edit: (ctx, id) => edit(ctx, "tenant", { id, version: null, name: "Edited" }),
  rotate: (ctx, id) => rotate(ctx, "tenant", { id, version: null, expiresAt: null, grace: "immediately" }),
  revoke: (ctx, id) => revokeOne(ctx, "tenant", { id, version: null, reason: "" }, null),
  "revoke several": (ctx, id) => revoke(ctx, "tenant", { ids: [id], reason: "" }),
  remove: (ctx, id) => remove(ctx, "tenant", id, null),
};

/** What ends a calling key between its admission at the door and its change. */
const ends: Record<string, (caller: { id: string }, own: ApiTenant) => Promise<unknown>> = {
  key_revoked: ({ id }, own) => revoke(adminOf(own), "tenant", { ids: [id], reason: "" }),
  unknown_key: async ({ id }, own) => {
    await revoke(adminOf(own), "tenant", { ids: [id], reason: "" });
    await remove(adminOf(own), "tenant", id, null);
  },
  secret_retired: ({ id }, own) => rotate(adminOf(own), "tenant", rotation(id, 1)),
  key_expired: ({ id }) => db().key.update({ where: { id }, data: { expiresAt: new Date("2020-01-01") } }),
  tenant_suspended: (_, own) => suspendTenant(adminOf(own), { id: own.id, suspended: true }),
  address_not_allowed: ({ id }, own) => edit(adminOf(own), "tenant", { id, version: 1, allowlist: ["198.51.100.1"] }),
  permission_missing: (_, own) =>
    editGroup(adminOf(own), { id: own.groups.writer.id, version: 1, name: "Less", permissions: ["api-keys:read"] }),
};

describe.each(Object.entries(ends))("%s", (reason, end) => {
  test("no verb changes anything any more", async () => {
    const own = await apiTenant();
    const caller = await own.key("writer");
    const target = await own.key("plain");
    const ctx = programOf(own, caller);
    await end(caller, own);
    const snapshot = () =>
      db().key.findMany({ where: { tenantId: own.id }, include: { secrets: true }, orderBy: { id: "asc" } });
    const before = await snapshot();
    for (const [name, verb] of Object.entries(verbs)) {
      await expect(verb(ctx, target.id), name).rejects.toMatchObject({ refusal: { reason } });
    }
    expect(await snapshot()).toEqual(before);
  });
});

/** Returns when a transaction of this test's database waits for a row. */
async function somebodyWaits(): Promise<void> {
  for (let waiting = 0; waiting === 0; ) {
    [{ waiting } = { waiting: 0 }] = await db().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  }
}

test.each(Object.entries(verbs))(
  "%s waits for the revocation of its caller that is under way, and is refused",
  async (_, verb) => {
    const caller = await tenant.key("writer");
    const target = await tenant.key("plain");
    let change: Promise<unknown> | undefined;
    await db().$transaction(async (tx) => {
      await tx.key.update({ where: { id: caller.id }, data: { revokedAt: new Date() } });
      change = verb(programOf(tenant, caller), target.id);
      change.catch(() => {});
      await somebodyWaits();
    });
    await expect(change).rejects.toMatchObject({ refusal: { reason: "key_revoked" } });
  },
);

test("two keys that revoke each other at once: one does, and nobody waits in a circle", async () => {
  for (let round = 0; round < 10; round++) {
    const [one, two] = [await tenant.key("writer"), await tenant.key("writer")];
    const results = await Promise.allSettled([
      revokeOne(programOf(tenant, one), "tenant", { id: two.id, version: null, reason: "" }, null),
      revokeOne(programOf(tenant, two), "tenant", { id: one.id, version: null, reason: "" }, null),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [lost] = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(lost).toMatchObject({ refusal: { reason: "key_revoked" } });
  }
});

test("a key that rotates itself twenty times at once has one new secret", async () => {
  const caller = await tenant.key("plain");
  const ctx = programOf(tenant, caller, null);
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      rotate(ctx, "tenant", { id: caller.id, version: null, expiresAt: null, grace: "immediately" }),
    ),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results) {
    if (result.status === "rejected") expect(result.reason).toMatchObject({ refusal: { reason: "secret_retired" } });
  }
  expect(await db().secret.count({ where: { keyId: caller.id } })).toBe(2);
});

test("a caller that has expired while its change waited is refused", async () => {
  const caller = await tenant.key("writer", { expiresAt: new Date("2021-01-01T00:00:00Z") });
  const target = await tenant.key("plain");
  // It was let in a year before, and has waited since.
  const ctx = { ...programOf(tenant, caller), now: new Date("2020-01-01T00:00:00Z") };
  for (const verb of Object.values(verbs)) {
    await expect(verb(ctx, target.id)).rejects.toMatchObject({ refusal: { reason: "key_expired" } });
  }
});

test("what a caller may give is what its group permits at the moment of the change", async () => {
  const own = await apiTenant();
  const ctx = programOf(own, await own.key("full"));
  const target = await own.key("full");
  await edit(ctx, "tenant", { id: target.id, version: null, name: "While it may" });
  const { id } = own.groups.full;
  const given = { ...own.groups.writer };
  await editGroup(adminOf(own), { id, version: 1, name: "Less", permissions: ["api-keys:write"] });
  await expect(create(ctx, "tenant", { ...newKey, grant: { groupId: given.id } }, null)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
