import { randomUUID } from "node:crypto";
import type { Context, ProgramContext } from "@/lib/domain/context";
import { digestSecret } from "@/lib/domain/secret";
import { env } from "@/lib/env";

/** The instant at which tests happen. */
export const NOW = new Date("2030-06-15T12:00:00Z");

/** What an administrator of the tenant brings along. */
export function adminOf(tenant: Omit<Context["tenant"], "master">, values: Partial<Context> = {}): Context {
  return {
    actor: { kind: "person", id: "admin", name: "Ada Admin", email: "ada@portcullis.example", role: "tenantAdmin" },
    sessionId: "session",
    tenant: { ...tenant, master: null },
    homeTenantId: tenant.id,
    now: NOW,
    address: "192.0.2.1",
    userAgent: "test",
    requestId: randomUUID(),
    ...values,
  };
}

/** What a program brings along that presents the key. */
export function programOf(
  tenant: { id: string; name: string },
  { id, name, secret }: { id: string; name: string; secret: string },
  permission: string | null = "api-keys:write",
): ProgramContext {
  const digests = env().PORTCULLIS_PEPPERS.map((pepper) => new Uint8Array(digestSecret(secret, pepper)));
  const { address, userAgent, requestId, now } = adminOf(tenant);
  return { actor: { kind: "key", id, name, digests, permission }, tenant, now, address, userAgent, requestId };
}
