import { auditSource, recordAudit } from "@/lib/data/audit";
import type { Db } from "@/lib/data/client";
import { findKeyUsage, takeQuota } from "@/lib/data/key/quota";
import { createKey, type KeyValues } from "@/lib/data/key/write";
import { transaction } from "@/lib/data/transaction";
import { changes } from "@/lib/domain/audit";
import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyFacts, NewSecrets } from "@/lib/domain/key";
import { reachOf } from "@/lib/domain/reach";
import { fail } from "@/lib/domain/result";
import { once, type Replayable, type Submission } from "@/lib/services/submission";
import { admit } from "./admit";
import { auditedKey } from "./audit";
import { checkCeilings } from "./ceilings";
import { uniqueClientId } from "./client-id";
import { type ChosenExpiry, futureExpiry } from "./expiry";
import { type GrantInput, resolveGrant } from "./grant";
import { keysOf } from "./scope";
import { assertSecretFits, type Choosable, secretFor } from "./secret";

export interface CreatedKey<K extends KeyKind = KeyKind> extends KeyFacts<K> {
  secret: NewSecrets[K];
}

export interface NewKey<K extends KeyKind> extends KeyValues {
  grant: GrantInput[K];
  expiry: ChosenExpiry;
  /** Without one, a secret is generated. */
  secret?: Choosable<K> | undefined;
}

/**
 * Makes a key, once for each submission.
 *
 * @throws DomainError INVALID_INPUT, FORBIDDEN, LIMIT_REACHED
 * @throws Denied
 */
export async function create<K extends KeyKind>(
  ctx: Caller,
  kind: K,
  { expiry, grant, secret: chosen, ...values }: NewKey<K>,
  submission: Submission<CreatedKey<K>> | null,
): Promise<CreatedKey<K> & Replayable> {
  const scope = keysOf(ctx, kind);
  const secret = await secretFor(kind, chosen);
  const work = async (tx: Db) => {
    const giver = await admit(tx, ctx, []);
    return once(tx, ctx, submission, async () => {
      const expiresAt = futureExpiry(expiry, ctx.now);
      const resolved = await resolveGrant(tx, ctx, giver, kind, grant, null);
      assertSecretFits(resolved.granted, chosen);
      giver.assertMayGive(reachOf({ ...values, ...resolved.granted, expiresAt }));
      await checkCeilings(tx, ctx, values);
      if (!(await takeQuota(tx, scope))) {
        const { used, limit } = await findKeyUsage(tx, scope);
        fail("LIMIT_REACHED", `${ctx.tenant.name} holds ${used} of ${limit} keys. Contact support to raise the limit.`);
      }
      const key = await createKey(
        tx,
        scope,
        { ...values, ...resolved.values, expiresAt, createdAt: ctx.now },
        secret.stored,
      );
      await recordAudit(tx, auditSource(ctx), "key.generated", [
        { target: key, details: changes(null, await auditedKey(tx, key, secret.stored)) },
      ]);
      return { ...key, secret: secret.shown };
    });
  };
  return uniqueClientId(grant, () => transaction(work));
}
