import { shareAiAccess } from "@/lib/data/ai/access";
import { findModelIds } from "@/lib/data/ai/model-ids";
import type { Db } from "@/lib/data/client";
import { formatDollars } from "@/lib/domain/ai/money";
import type { Caller } from "@/lib/domain/context";
import type { AiGrant } from "@/lib/domain/grant";
import { type FieldErrors, fail } from "@/lib/domain/result";

/**
 * Checks what an AI key may use. Only an invited tenant makes one; a key from before an invitation was withdrawn can be changed,
 * and opens nothing. Models that were deleted since a key got them leave it: of them nothing is left to allow or to keep from.
 *
 * @param before what the key has already: its budget may stay, although the tenant's has been lowered since
 * @returns the models sorted, and once each; none where all are selected
 * @throws DomainError FORBIDDEN for a new key of a tenant that is not invited; INVALID_INPUT at each field that is wrong
 */
export async function checkAiGrant(
  tx: Db,
  tenant: Caller["tenant"],
  { selection, modelIds: named, monthlyBudget }: AiGrant,
  before: AiGrant | null,
): Promise<AiGrant> {
  const access = await shareAiAccess(tx, tenant.id);
  if (!before && !access.invitedAt) fail("FORBIDDEN", `${tenant.name} is not invited to AI.`);
  const errors: FieldErrors = {};
  const modelIds = selection === "all" ? [] : await findModelIds(tx, named);
  const had = before?.modelIds ?? [];
  if (selection !== "all" && named.some((id) => !modelIds.includes(id) && !had.includes(id))) {
    errors.modelIds = ["One of these models is gone. Choose from the list as it is now."];
  }
  const most = access.monthlyBudget;
  if (monthlyBudget !== null && most !== null && monthlyBudget > most && monthlyBudget !== before?.monthlyBudget) {
    errors.monthlyBudget = [`Enter at most ${formatDollars(most)}, the budget of ${tenant.name}.`];
  }
  if (Object.keys(errors).length > 0) fail("INVALID_INPUT", "Check the marked fields.", errors);
  return { selection, modelIds, monthlyBudget };
}
