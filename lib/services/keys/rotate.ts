import { auditSource, recordAudit } from "@/lib/data/audit";
import { replaceSecret, updateKey } from "@/lib/data/key/write";
import { changes } from "@/lib/domain/audit";
import type { Caller } from "@/lib/domain/context";
import { type GraceChoice, graceEnd } from "@/lib/domain/expiry";
import type { KeyKind } from "@/lib/domain/grant";
import type { RotateKey } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";
import { reachOf } from "@/lib/domain/reach";
import { failField } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { once, type Replayable, type Submission } from "@/lib/services/submission";
import { admit } from "./admit";
import { afterWaiting } from "./after-waiting";
import { auditedKey } from "./audit";
import type { CreatedKey } from "./create";
import { type ChosenExpiry, futureExpiry } from "./expiry";
import { lockActiveKey } from "./lock";
import { keysOf } from "./scope";
import { newSecret } from "./secret";

type Rotation = ChosenExpiry & {
  id: string;
  /** What the caller saw; null where that does not matter. */
  version: number | null;
  grace: GraceChoice;
};

/**
 * Gives a key a new secret, once for each submission. Without a new expiry it keeps the one that it has.
 *
 * @throws DomainError INVALID_INPUT, NOT_FOUND, CONFLICT, FORBIDDEN
 * @throws Denied, Stale
 */
export function rotate<K extends KeyKind>(
  ctx: Caller,
  kind: K,
  rotation: RotateKey | Rotation,
  submission: Submission<CreatedKey<K>> | null = null,
): Promise<CreatedKey<K> & Replayable & Propagated> {
  const scope = keysOf(ctx, kind);
  const { id, version, grace } = rotation;
  return propagate("key", [id], async (tx) => {
    const giver = await admit(tx, ctx, [id]);
    return once(tx, ctx, submission, async () => {
      const newExpiry = futureExpiry(rotation, ctx.now);
      const key = await lockActiveKey(tx, scope, id, version);
      const now = afterWaiting(ctx);
      giver.assertMayRule(id);
      const expiresAt = newExpiry ?? key.expiresAt;
      giver.assertMayGive(reachOf({ ...key, expiresAt }));
      if (expiresAt && expiresAt <= now) {
        const field = "expiresAt" in rotation ? "expiresAt" : "expiresOn";
        failField(field, "This key has expired. Choose a new date.");
      }
      const retiresAt = graceEnd(grace, now, key.expiresAt);
      const secret = newSecret(kind);
      await replaceSecret(tx, id, secret.stored, now, retiresAt);
      const rotated = await updateKey(tx, scope, id, { expiresAt });
      await recordAudit(tx, auditSource(ctx), "key.rotated", [
        {
          target: key,
          details: {
            ...changes(auditedKey(key), auditedKey(rotated, secret.stored)),
            oldSecretWorksUntil: { after: retiresAt.toISOString() },
          },
        },
      ]);
      return { ...rotated, secret: secret.plain };
    });
  });
}
