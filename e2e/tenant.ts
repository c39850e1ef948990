import type { Role } from "@/lib/domain/permission";
import type { Db } from "@/lib/testing/connection";
import {
  createAiKey,
  createChannelCredential,
  createGroup,
  createKey,
  createTenant,
  createUser,
} from "@/prisma/factories";

export interface Account {
  id: string;
  name: string;
  email: string;
  password: string;
}

type KeyValues = Omit<Parameters<typeof createKey>[1], "tenantId" | "groupId">;

type AiKeyValues = Partial<Omit<Parameters<typeof createAiKey>[1], "tenantId">>;

type CredentialValues = Partial<Omit<Parameters<typeof createChannelCredential>[1], "tenantId">>;

export interface TestTenant {
  id: string;
  name: string;
  groups: { readOnly: string; fullAccess: string };
  /** A key of the group Read Only, made past the console. Its secret is in the answer. */
  createKey(values?: KeyValues & { groupId?: string }): ReturnType<typeof createKey>;
  /** A channel credential, for HTTP unless said otherwise. */
  createCredential(values?: CredentialValues): ReturnType<typeof createChannelCredential>;
  /** For all models unless said otherwise. The tenant need not be invited. */
  createAiKey(values?: AiKeyValues): ReturnType<typeof createAiKey>;
  inviteToAi(): Promise<void>;
  createGroup(permissions?: string[]): ReturnType<typeof createGroup>;
  createUser(role: Role): Promise<Account>;
}

export const READ_ONLY = ["orders:read", "products:read"];
export const FULL_ACCESS = ["orders:read", "orders:write", "products:read", "products:write"];

/** A tenant that no other spec knows; with a parent a sub-account of that. */
export async function makeTenant(db: Db, limit: number, parentId?: string): Promise<TestTenant> {
  const tenant = await createTenant(db, { limit, ...(parentId && { parentId }) });
  const readOnly = await createGroup(db, { tenantId: tenant.id, name: "Read Only", permissions: READ_ONLY });
  const fullAccess = await createGroup(db, { tenantId: tenant.id, name: "Full Access", permissions: FULL_ACCESS });
  return {
    ...tenant,
    groups: { readOnly: readOnly.id, fullAccess: fullAccess.id },
    createKey: (values) => createKey(db, { tenantId: tenant.id, groupId: readOnly.id, ...values }),
    createCredential: (values) => createChannelCredential(db, { tenantId: tenant.id, channel: "http", ...values }),
    createAiKey: (values) => createAiKey(db, { tenantId: tenant.id, ...values }),
    inviteToAi: async () => {
      await db.tenant.update({ where: { id: tenant.id }, data: { aiInvitedAt: new Date() } });
    },
    createGroup: (permissions) => createGroup(db, { tenantId: tenant.id, ...(permissions && { permissions }) }),
    createUser: (role) => createUser(db, { role, tenantId: role === "superUser" ? null : tenant.id }),
  };
}
