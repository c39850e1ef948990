import { auditSource, recordAudit } from "@/lib/data/audit";
import { findKeyUsage, takeQuota } from "@/lib/data/key/quota";
import { createKey, type KeyValues } from "@/lib/data/key/write";
import { transaction } from "@/lib/data/transaction";
import { changes } from "@/lib/domain/audit";
import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import { reachOf } from "@/lib/domain/reach";
import { fail } from "@/lib/domain/result";
import { once, type Replayable, type Submission } from "@/lib/services/submission";
import { admit } from "./admit";
import { auditedKey } from "./audit";
import { checkCeilings } from "./ceilings";
import { type ChosenExpiry, futureExpiry } from "./expiry";
import { type GrantInput, resolveGrant } from "./grant";
import { keysOf } from "./scope";
import { newSecret } from "./secret";

export interface CreatedKey<K extends KeyKind = KeyKind> extends KeyFacts<K> {
  secret: string;
}

export interface NewKey<K extends KeyKind> extends KeyValues {
  grant: GrantInput[K];
  expiry: ChosenExpiry;
}

/**
 * Makes a key, once for each submission.
 *
 * @throws DomainError INVALID_INPUT, FORBIDDEN, LIMIT_REACHED
 * @throws Denied
 */
export function create<K extends KeyKind>(
  ctx: Caller,
  kind: K,
  { expiry, grant, ...values }: NewKey<K>,
  submission: Submission<CreatedKey<K>> | null,
): Promise<CreatedKey<K> & Replayable> {
  const scope = keysOf(ctx, kind);
  return transaction(async (tx) => {
    const giver = await admit(tx, ctx, []);
    return once(tx, ctx, submission, async () => {
      const expiresAt = futureExpiry(expiry, ctx.now);
      const resolved = await resolveGrant(tx, ctx, giver, kind, grant);
      giver.assertMayGive(reachOf({ ...values, ...resolved.granted, expiresAt }));
      await checkCeilings(tx, ctx, values);
      if (!(await takeQuota(tx, scope))) {
        const { used, limit } = await findKeyUsage(tx, scope);
        fail("LIMIT_REACHED", `${ctx.tenant.name} holds ${used} of ${limit} keys. Contact support to raise the limit.`);
      }
      const secret = newSecret(kind);
      const key = await createKey(
        tx,
        scope,
        { ...values, ...resolved.values, expiresAt, createdAt: ctx.now },
        secret.stored,
      );
      await recordAudit(tx, auditSource(ctx), "key.generated", [
        { target: key, details: changes(null, auditedKey(key, secret.stored)) },
      ]);
      return { ...key, secret: secret.plain };
    });
  });
}
