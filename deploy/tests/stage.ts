import { expect } from "vitest";
import { db } from "@/lib/data/client";
import type { KeyKind } from "@/lib/domain/grant";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createChannelCredential, createGroup, createKey, createTenant } from "@/prisma/factories";
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
    credential: (values: Omit<Parameters<typeof createChannelCredential>[1], "tenantId">) =>
      createChannelCredential(db(), { tenantId: tenant.id, ...values }),
    /** Returns when no verifier lets the key in any more. */
    revoke: (id: string, kind: KeyKind = "tenant") =>
      revoke(adminOf(tenant, { now: new Date() }), kind, { ids: [id], reason: "" }),
    /** Returns when no verifier lets the old secret in any more. */
    async change(id: string): Promise<string> {
      const input = { id, version: 1, expiresOn: "", timeZone: "UTC", grace: "immediately" } as const;
      const { secret } = await rotate(adminOf(tenant, { now: new Date() }), "channel", input);
      if (secret === null) throw new Error("Nobody has chosen it");
      return secret;
    },
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
