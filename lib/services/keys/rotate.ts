import { auditSource, recordAudit } from "@/lib/data/audit";
import type { Db } from "@/lib/data/client";
import { replaceSecret, updateKey } from "@/lib/data/key/write";
import { changes } from "@/lib/domain/audit";
import type { Caller } from "@/lib/domain/context";
import { type GraceChoice, graceEnd } from "@/lib/domain/expiry";
import type { KeyKind } from "@/lib/domain/grant";
import type { Propagated } from "@/lib/domain/lease";
import { reachOf } from "@/lib/domain/reach";
import { failField } from "@/lib/domain/result";
import type { SeenVersion } from "@/lib/domain/seen-version";
import { propagate } from "@/lib/services/revocation/propagate";
import { once, type Replayable, type Submission } from "@/lib/services/submission";
import { admit } from "./admit";
import { afterWaiting } from "./after-waiting";
import { auditedKey } from "./audit";
import { uniqueClientId } from "./client-id";
import type { CreatedKey } from "./create";
import { type ChosenExpiry, futureExpiry } from "./expiry";
import { type GrantInput, grantInputOf, resolveGrant } from "./grant";
import { lockActiveKey } from "./lock";
import { keysOf } from "./scope";
import { assertSecretFits, type Choosable, secretFor } from "./secret";

/** The old secret of a channel credential stops at once: of chosen ones, only the current one can be compared. */
type Grace<K extends KeyKind> = K extends "channel" ? "immediately" : GraceChoice;

/** What becomes of the old secret, and of what belongs to it. */
export interface Replacement<K extends KeyKind> {
  grace: Grace<K>;
  /** What changes of it. */
  grant?: Partial<GrantInput[K]> | undefined;
  /** Without one, a secret is generated. */
  secret?: Choosable<K> | undefined;
}

type Rotation<K extends KeyKind> = ChosenExpiry & Replacement<K> & { id: string; version: SeenVersion };

/**
 * Gives a key a new secret, once for each submission. Without a new expiry it keeps the one that it has.
 *
 * @throws DomainError INVALID_INPUT, NOT_FOUND, CONFLICT, FORBIDDEN
 * @throws Denied, Stale
 */
export async function rotate<K extends KeyKind>(
  ctx: Caller,
  kind: K,
  rotation: Rotation<K>,
  submission: Submission<CreatedKey<K>> | null = null,
): Promise<CreatedKey<K> & Replayable & Propagated> {
  const scope = keysOf(ctx, kind);
  const { id, version, grace, grant, secret: chosen } = rotation;
  const secret = await secretFor(kind, chosen);
  const work = async (tx: Db) => {
    const giver = await admit(tx, ctx, [id]);
    return once(tx, ctx, submission, async () => {
      const newExpiry = futureExpiry(rotation, ctx.now);
      const key = await lockActiveKey(tx, scope, id, version);
      const now = afterWaiting(ctx);
      giver.assertMayRule(id);
      const expiresAt = newExpiry ?? key.expiresAt;
      const input = { ...grantInputOf(kind, key.grant), ...grant };
      const resolved = await resolveGrant(tx, ctx, giver, kind, input, key.grant);
      assertSecretFits(resolved.granted, chosen);
      giver.assertMayGive(reachOf({ ...key, ...resolved.granted, expiresAt }));
      if (expiresAt && expiresAt <= ctx.now) {
        const field = "expiresAt" in rotation ? "expiresAt" : "expiresOn";
        failField(field, "This key has expired. Choose a new date.");
      }
      const retiresAt = graceEnd(grace, now, key.expiresAt);
      await replaceSecret(tx, id, secret.stored, now, retiresAt);
      const rotated = await updateKey(tx, scope, id, { ...resolved.values, expiresAt });
      await recordAudit(tx, auditSource(ctx), "key.rotated", [
        {
          target: key,
          details: {
            ...changes(await auditedKey(tx, key), await auditedKey(tx, rotated, secret.stored)),
            oldSecretWorksUntil: { after: retiresAt.toISOString() },
          },
        },
      ]);
      return { ...rotated, secret: secret.shown };
    });
  };
  return uniqueClientId(grant, () => propagate("key", [id], work));
}
