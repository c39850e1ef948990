import { type AuditSource, auditSource } from "@/lib/data/audit";
import type { AuditValue } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";

/** Upstreams and models belong to the installation, and to no tenant. */
export const platformSource = (ctx: Context): AuditSource => ({ ...auditSource(ctx), tenantId: null });

/** An upstream's fields as its history tells them. */
export const auditedUpstream = ({ name, baseUrl }: { name: string; baseUrl: string }): Record<string, AuditValue> => ({
  name,
  baseUrl,
});
