import { expect } from "vitest";
import { db } from "@/lib/data/client";
import { revoke } from "@/lib/services/keys/revoke";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { type Answer, type Headers, send } from "./client";
import { openDoor } from "./door";
import { type Gateway, runGateway } from "./gateway";
import { openUpstream } from "./upstream";

/** A proxy between clients and an upstream, and the verifier that it asks. */
export async function openStage(gateway: Gateway) {
  await createTestDatabase();
  // The proxies' own address. Clients come from another one.
  process.env.PORTCULLIS_TRUSTED_PROXIES = "127.0.0.1";
  const tenant = await createTenant(db(), { limit: 1_000 });
  const group = async (permissions: string[]) => (await createGroup(db(), { tenantId: tenant.id, permissions })).id;
  const readers = await group(["orders:read", "orders:list"]);
  const door = await openDoor();
  const upstream = await openUpstream();
  const running = await runGateway(gateway, { verifier: door.port, upstream: upstream.port });
  return {
    /** Where the proxy listens. */
    port: running.port,
    door,
    upstream,
    tenantId: tenant.id,
    /** A group without orders:read. */
    writers: await group(["orders:write"]),
    nobodies: await group([]),
    group,
    key: (values: Partial<Parameters<typeof createKey>[1]> = {}) =>
      createKey(db(), { tenantId: tenant.id, groupId: readers, ...values }),
    /** Returns when no verifier lets the key in any more. */
    revoke: (id: string) => revoke(adminOf(tenant, { now: new Date() }), "tenant", { ids: [id], reason: "" }),
    ask: (secret: string, { path = "/", headers = [] as Headers } = {}) =>
      send(running.port, path, [["X-API-Key", secret], ...headers]),
    /** Runs it and fails if anything gets past the proxy. */
    async keptOut(request: () => Promise<Answer>): Promise<Answer> {
      const before = upstream.arrived.length;
      const answer = await request();
      expect(upstream.arrived.slice(before)).toEqual([]);
      return answer;
    },
    async close() {
      await running.stop();
      await upstream.close();
      await door.close();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
