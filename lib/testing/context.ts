import { randomUUID } from "node:crypto";
import type { Context } from "@/lib/domain/context";

/** The instant at which tests happen. */
export const NOW = new Date("2030-06-15T12:00:00Z");

/** What an administrator of the tenant brings along. */
export function adminOf(tenant: { id: string; name: string }, values: Partial<Context> = {}): Context {
  return {
    actor: { kind: "person", id: "admin", name: "Ada Admin", email: "ada@portcullis.example", role: "tenantAdmin" },
    sessionId: "session",
    tenant,
    homeTenantId: tenant.id,
    now: NOW,
    address: "192.0.2.1",
    userAgent: "test",
    requestId: randomUUID(),
    ...values,
  };
}
