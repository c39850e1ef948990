import { updateAiAccess } from "@/lib/data/ai/access";
import { EVERY_TENANT } from "@/lib/data/tenant-scope";
import { lockTenant } from "@/lib/data/tenant-write";
import type { SetAiAccess } from "@/lib/domain/ai/ai-access-schema";
import { formatDollars } from "@/lib/domain/ai/money";
import { type AuditAction, type AuditValue, changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { fail } from "@/lib/domain/result";
import type { AiAccess } from "@/lib/domain/tenant";
import { propagate } from "@/lib/services/revocation/propagate";
import { recordTenant } from "./audit";
import { assertVersion } from "./version";

/**
 * Invites a tenant to AI or withdraws that, and sets what its keys may cost together. When this returns, keys of a tenant
 * that is not invited open nothing anywhere; they keep their records, and invited again, they work as before. Sub-accounts
 * are invited by themselves.
 *
 * @throws DomainError NOT_FOUND
 * @throws Stale
 */
export function setAiAccess(ctx: Context, { id, version, invited, monthlyBudget }: SetAiAccess): Promise<Propagated> {
  return propagate("tenant", [id], async (tx) => {
    const {
      settings,
      parentId,
      aiAccess: before,
      ...tenant
    } = (await lockTenant(tx, EVERY_TENANT, id)) ?? fail("NOT_FOUND");
    assertVersion(tenant, version);
    const after = { invitedAt: invited ? (before.invitedAt ?? ctx.now) : null, monthlyBudget };
    const details = changes(audited(before), audited(after));
    if (Object.keys(details).length === 0) return {};
    await updateAiAccess(tx, id, after);
    await recordTenant(tx, ctx, { id, name: settings.name, parentId }, actionOf(before, after), details);
    return {};
  });
}

const audited = ({ invitedAt, monthlyBudget }: AiAccess): Record<string, AuditValue> => ({
  invitedToAi: invitedAt !== null,
  monthlyAiBudget: monthlyBudget === null ? null : formatDollars(monthlyBudget),
});

function actionOf(before: AiAccess, after: AiAccess): Extract<AuditAction, `tenant.${string}`> {
  if ((before.invitedAt === null) === (after.invitedAt === null)) return "tenant.edited";
  return after.invitedAt ? "tenant.aiInvited" : "tenant.aiWithdrawn";
}
