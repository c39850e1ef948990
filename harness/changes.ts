import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { editGroup } from "@/lib/services/groups/edit";
import { deleteRevoked } from "@/lib/services/keys/delete";
import { edit } from "@/lib/services/keys/edit";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";
import { suspendTenant } from "@/lib/services/tenants/suspend";
import { adminOf } from "@/lib/testing/context";
import { keyId, MANY_KEYS_GROUP, tenantId } from "@/lib/testing/many-keys";
import { createChannelCredential, createGroup, createKey, createTenant } from "@/prisma/factories";
import type { KeySupply } from "./key-supply";
import { type Door, openDoor } from "./ledger";

/** One call of a service, and what it shuts. */
export interface Change {
  name: string;
  doors: readonly Door[];
  run(): Promise<Propagated>;
  /** Opens the doors again, for a change that can be undone. */
  undo?(): Promise<unknown>;
}

type MakeChange = (supply: KeySupply) => Promise<Change>;

const PERMISSION = "orders:write";
const KEYS_OF_A_BULK = 5;

export const CHANGES: Record<string, MakeChange> = {
  async revoke(supply) {
    const [key, ctx] = await takeKey(supply);
    return {
      name: "revoke",
      doors: [openDoor(key.secret)],
      run: () => revoke(ctx, "tenant", { ids: [key.id], reason: "" }),
    };
  },

  async "revoke several"(supply) {
    const keys = await supply.take(KEYS_OF_A_BULK);
    const ids = keys.map(({ n }) => keyId(n));
    const ctx = contextOf(keys[0]?.n ?? 0);
    const doors = keys.map(({ secret }) => openDoor(secret));
    return { name: "revoke several", doors, run: () => revoke(ctx, "tenant", { ids, reason: "" }) };
  },

  async "revoke twice at once"(supply) {
    const [key, ctx] = await takeKey(supply);
    const once = () => revoke(ctx, "tenant", { ids: [key.id], reason: "" });
    // The first of them to return has promised it.
    return { name: "revoke twice at once", doors: [openDoor(key.secret)], run: () => Promise.any([once(), once()]) };
  },

  async "revoke and delete"(supply) {
    const [key, ctx] = await takeKey(supply);
    const run = async () => {
      const revoked = await revoke(ctx, "tenant", { ids: [key.id], reason: "" });
      await deleteRevoked(ctx, "tenant", { ids: [key.id] });
      return revoked;
    };
    return { name: "revoke and delete", doors: [openDoor(key.secret)], run };
  },

  async rotate(supply) {
    const [key, ctx] = await takeKey(supply);
    const input = { id: key.id, version: 1, expiresOn: "", timeZone: "UTC", grace: "immediately" } as const;
    return { name: "rotate", doors: [openDoor(key.secret)], run: () => rotate(ctx, "tenant", input) };
  },

  async "smaller allowlist"(supply) {
    const [key, ctx] = await takeKey(supply);
    const settings = { name: "Narrow", description: "", grant: { groupId: MANY_KEYS_GROUP.id }, ...NO_RATE_LIMITS };
    const run = () => edit(ctx, "tenant", { id: key.id, version: 1, ...settings, allowlist: ["198.51.100.0/24"] });
    return { name: "smaller allowlist", doors: [openDoor(key.secret)], run };
  },

  async "revoke a credential"() {
    // Each verifier compares it once, by Argon2id, and remembers that it was right.
    const { ctx, id, doors } = await makeCredential("vK7-qm2Rt9xL");
    return { name: "revoke a credential", doors, run: () => revoke(ctx, "channel", { ids: [id], reason: "" }) };
  },

  async "change credentials"() {
    // A generated one: wrong secrets that somebody chose are guesses, and soon nobody would compare any more of them.
    const { ctx, id, doors } = await makeCredential();
    const input = { id, version: 1, expiresAt: null, grace: "immediately" } as const;
    return { name: "change credentials", doors, run: () => rotate(ctx, "channel", input) };
  },

  async "smaller group"() {
    const { ctx, group, doors } = await makeTenant();
    const settings = { id: group.id, name: group.name };
    return {
      name: "smaller group",
      doors,
      run: () => editGroup(ctx, { ...settings, version: 1, permissions: ["orders:read"] }),
      undo: () => editGroup(ctx, { ...settings, version: 2, permissions: ["orders:read", PERMISSION] }),
    };
  },

  async "suspend a tenant"() {
    const { ctx, doors } = await makeTenant();
    return {
      name: "suspend a tenant",
      doors,
      run: () => suspendTenant(ctx, { id: ctx.tenant.id, suspended: true }),
      undo: () => suspendTenant(ctx, { id: ctx.tenant.id, suspended: false }),
    };
  },
};

const contextOf = (n: number): Context => adminOf({ id: tenantId(n), name: "Tenant" }, { now: new Date() });

async function takeKey(supply: KeySupply) {
  const [key] = await supply.take(1);
  if (!key) throw new Error("There are no keys");
  return [{ id: keyId(key.n), secret: key.secret }, contextOf(key.n)] as const;
}

/** A tenant of its own with a channel credential. @param chosen its secret; without one, it is generated */
async function makeCredential(chosen?: string) {
  const tenant = await createTenant(db());
  const given = chosen === undefined ? {} : { secret: chosen };
  const { id, clientId, secret } = await createChannelCredential(db(), {
    tenantId: tenant.id,
    channel: "http",
    ...given,
  });
  return { ctx: adminOf(tenant, { now: new Date() }), id, doors: [openDoor({ clientId, secret })] };
}

/** One of its own with a group and two keys, which ask for the permission that the group may lose. */
async function makeTenant() {
  const tenant = await createTenant(db());
  const ids = { tenantId: tenant.id };
  const group = await createGroup(db(), { ...ids, permissions: ["orders:read", PERMISSION] });
  const keys = await Promise.all([1, 2].map(() => createKey(db(), { ...ids, groupId: group.id })));
  const doors = keys.map(({ secret }) => openDoor(secret, PERMISSION));
  return { ctx: adminOf(tenant, { now: new Date() }), group, doors };
}
