import type { GroupScope } from "@/lib/data/group-write";
import type { Context } from "@/lib/domain/context";
import { can } from "@/lib/domain/permission";

/** The groups that a request may change, if it may change any. */
export const ownGroups = (ctx: Context): GroupScope => ({
  tenantId: ctx.tenant.id,
  global: can(ctx.actor.role, "group:writeGlobal"),
});
