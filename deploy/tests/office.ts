import { db } from "@/lib/data/client";
import type { KeyKind } from "@/lib/domain/grant";
import { VERIFY_PERMISSION } from "@/lib/domain/service-schema";
import { revoke } from "@/lib/services/keys/revoke";
import { rotate } from "@/lib/services/keys/rotate";
import { suspendTenant } from "@/lib/services/tenants/suspend";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createChannelCredential, createGroup, createKey, createTenant } from "@/prisma/factories";
import { openDoor } from "./door";

type ChannelValues = Parameters<typeof createChannelCredential>[1];
/** Of the tenant itself, unless told otherwise. */
type CredentialValues = Omit<ChannelValues, "tenantId"> & Partial<Pick<ChannelValues, "tenantId">>;

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
    credential: ({ tenantId = tenant.id, ...values }: CredentialValues) =>
      createChannelCredential(db(), { tenantId, ...values }),
    /** The secret of a key that may ask about others. */
    async service(): Promise<string> {
      return (await createKey(db(), { tenantId: tenant.id, groupId: await group([VERIFY_PERMISSION]) })).secret;
    },
    subAccount: () => createTenant(db(), { parentId: tenant.id }),
    /** Returns when no verifier lets the account's keys in any more. */
    suspend: (id: string, suspended: boolean) => suspendTenant(admin(), { id, suspended }),
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

export type Office = Awaited<ReturnType<typeof openOffice>>;
