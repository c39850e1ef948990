import { auditSource, recordAudit } from "@/lib/data/audit";
import { shareGroup } from "@/lib/data/group";
import { findKeyUsage, takeQuota } from "@/lib/data/key/quota";
import { createKey, type KeyValues } from "@/lib/data/key/write";
import { transaction } from "@/lib/data/transaction";
import { changes } from "@/lib/domain/audit";
import type { Caller } from "@/lib/domain/context";
import { reachOf } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import { fail, failField } from "@/lib/domain/result";
import { once, type Replayable, type Submission } from "@/lib/services/submission";
import { admit } from "./admit";
import { auditedKey } from "./audit";
import { checkCeilings } from "./ceilings";
import { type ChosenExpiry, futureExpiry } from "./expiry";
import { tenantKeys } from "./scope";
import { newSecret } from "./secret";

export interface CreatedKey extends KeyFacts {
  secret: string;
}

export interface NewKey extends Omit<KeyValues, "groupId"> {
  /** Null for the one that the calling key has itself. */
  groupId: string | null;
  expiry: ChosenExpiry;
}

/**
 * Makes a key, once for each submission.
 *
 * @throws DomainError INVALID_INPUT, FORBIDDEN, LIMIT_REACHED
 * @throws Denied
 */
export function create(
  ctx: Caller,
  { expiry, groupId, ...values }: NewKey,
  submission: Submission<CreatedKey> | null,
): Promise<CreatedKey & Replayable> {
  const scope = tenantKeys(ctx);
  return transaction(async (tx) => {
    const giver = await admit(tx, ctx, []);
    return once(tx, ctx, submission, async () => {
      const expiresAt = futureExpiry(expiry, ctx.now);
      const group =
        (await shareGroup(tx, scope.tenantId, groupId ?? giver.groupId ?? "")) ??
        failField("groupId", "Choose one of the listed groups.");
      giver.assertMayGive(reachOf({ ...values, group, expiresAt }));
      await checkCeilings(tx, ctx, values);
      if (!(await takeQuota(tx, scope))) {
        const { used, limit } = await findKeyUsage(tx, scope);
        fail("LIMIT_REACHED", `${ctx.tenant.name} holds ${used} of ${limit} keys. Contact support to raise the limit.`);
      }
      const secret = newSecret();
      const key = await createKey(
        tx,
        scope,
        { ...values, groupId: group.id, expiresAt, createdAt: ctx.now },
        secret.stored,
      );
      await recordAudit(tx, auditSource(ctx), "key.generated", [
        { target: key, details: changes(null, auditedKey(key, secret.stored)) },
      ]);
      return { ...key, secret: secret.plain };
    });
  });
}
