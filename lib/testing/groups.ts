import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import type { CreateGroup } from "@/lib/domain/group-schema";
import { createTenant } from "@/prisma/factories";
import { adminOf } from "./context";

/** The administrator of a tenant of its own. */
export const newTenant = async (): Promise<Context> => adminOf(await createTenant(db(), { limit: 100 }));

export const asSuperUser = (ctx: Context): Context => ({ ...ctx, actor: { ...ctx.actor, role: "superUser" } });

/** What the form for a new group sends. */
export const newGroup = (ctx: Context, values: Partial<CreateGroup> = {}): CreateGroup => ({
  tenantId: ctx.tenant.id,
  name: "Couriers",
  permissions: ["orders:read"],
  global: false,
  ...values,
});
