import type { Db } from "@/lib/data/client";
import type { AiAccess } from "@/lib/domain/tenant";

/** What toAiAccess wants of a tenant. */
export const aiAccessColumns = { aiInvitedAt: true, aiMonthlyBudget: true } as const;

interface AiAccessColumns {
  aiInvitedAt: Date | null;
  aiMonthlyBudget: bigint | null;
}

export const toAiAccess = ({ aiInvitedAt, aiMonthlyBudget }: AiAccessColumns): AiAccess => ({
  invitedAt: aiInvitedAt,
  monthlyBudget: aiMonthlyBudget === null ? null : Number(aiMonthlyBudget),
});

/** Of a tenant that is locked. */
export const updateAiAccess = (tx: Db, id: string, { invitedAt, monthlyBudget }: AiAccess) =>
  tx.tenant.update({
    where: { id },
    data: { aiInvitedAt: invitedAt, aiMonthlyBudget: monthlyBudget, version: { increment: 1 } },
    select: { id: true },
  });

export const findAiAccess = async (db: Db, tenantId: string): Promise<AiAccess> =>
  toAiAccess(await db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: aiAccessColumns }));

/** It stays so until the transaction ends. */
export async function shareAiAccess(tx: Db, tenantId: string): Promise<AiAccess> {
  await tx.$queryRaw`SELECT 1 FROM tenant WHERE id = ${tenantId} FOR SHARE`;
  return findAiAccess(tx, tenantId);
}
