import { db } from "@/lib/data/client";
import type { KeyKind } from "@/lib/domain/grant";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createChannelCredential, createGroup, createKey, createTenant } from "@/prisma/factories";
import { openDoor } from "./door";

/** A tenant whose keys are asked about, and the verifier that knows them. */
export async function openOffice() {
  await createTestDatabase();
  // The servers' own address. Clients come from another one.
  process.env.PORTCULLIS_TRUSTED_PROXIES = "127.0.0.1";
  const tenant = await createTenant(db(), { limit: 1_000 });
  const group = async (permissions: string[]) => (await createGroup(db(), { tenantId: tenant.id, permissions })).id;
  const readers = await group(["orders:read", "orders:list"]);
  const door = await openDoor();
  const admin = () => adminOf(tenant, { now: new Date() });
  return {
    door,
    tenantId: tenant.id,
    group,
    key: (values: Partial<Parameters<typeof createKey>[1]> = {}) =>
      createKey(db(), { tenantId: tenant.id, groupId: readers, ...values }),
    credential: (values: Omit<Parameters<typeof createChannelCredential>[1], "tenantId">) =>
      createChannelCredential(db(), { tenantId: tenant.id, ...values }),
    /** Returns when no verifier lets the key in any more. */
    revoke: (id: string, kind: KeyKind = "tenant") => revoke(admin(), kind, { ids: [id], reason: "" }),
    /** Returns when no verifier lets the old secret in any more. */
    async change(id: string): Promise<string> {
      const input = { id, version: 1, expiresOn: "", timeZone: "UTC", grace: "immediately" } as const;
      const { secret } = await rotate(admin(), "channel", input);
      if (secret === null) throw new Error("Nobody has chosen it");
      return secret;
    },
    close: door.close,
  };
}
