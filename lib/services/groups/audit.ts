import { type AuditSource, auditSource } from "@/lib/data/audit";
import type { AuditValue } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";

/** A group's fields as its history tells them. */
export const auditedGroup = ({
  name,
  permissions,
}: {
  name: string;
  permissions: string[];
}): Record<string, AuditValue> => ({ name, permissions: [...permissions].sort() });

/** In the log of the group's tenant; in the installation's own where it has none. */
export const groupSource = (ctx: Context, tenantId: string | null): AuditSource => ({ ...auditSource(ctx), tenantId });
