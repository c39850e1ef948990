import { findAiAccess } from "@/lib/data/ai/access";
import { findModelOptions } from "@/lib/data/ai/model";
import { db } from "@/lib/data/client";
import type { TenantOffer } from "@/lib/domain/ai/tenant-offer";
import type { Context } from "@/lib/domain/context";

export async function aiOffer(ctx: Context): Promise<TenantOffer> {
  const [{ invitedAt, monthlyBudget }, models] = await Promise.all([
    findAiAccess(db(), ctx.tenant.id),
    findModelOptions(db()),
  ]);
  return { invited: invitedAt !== null, models, monthlyBudget };
}
