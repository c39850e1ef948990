import { auditSource, recordAudit } from "@/lib/data/audit";
import { replaceSecret, updateKey } from "@/lib/data/key/write";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import { graceEnd } from "@/lib/domain/expiry";
import type { RevealedKey } from "@/lib/domain/key";
import type { RotateKey } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";
import { failField } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { auditedKey } from "./audit";
import { futureExpiry } from "./expiry";
import { lockActiveKey } from "./lock";
import { tenantKeys } from "./scope";
import { newSecret } from "./secret";

/** @throws DomainError INVALID_INPUT, NOT_FOUND, CONFLICT */
export async function rotate(ctx: Context, input: RotateKey): Promise<RevealedKey & Propagated> {
  const scope = tenantKeys(ctx);
  const newExpiry = futureExpiry(input.expiresOn, input.timeZone, ctx.now);
  const secret = newSecret();
  return propagate("key", [input.id], async (tx) => {
    const key = await lockActiveKey(tx, scope, input.id, input.version);
    const expiresAt = newExpiry ?? key.expiresAt;
    if (expiresAt && expiresAt <= ctx.now) failField("expiresOn", "This key has expired. Choose a new date.");
    const retiresAt = graceEnd(input.grace, ctx.now, key.expiresAt);
    await replaceSecret(tx, key.id, secret.stored, ctx.now, retiresAt);
    await updateKey(tx, scope, key.id, { expiresAt });
    await recordAudit(tx, auditSource(ctx), "key.rotated", [
      {
        target: key,
        details: {
          ...changes(auditedKey(key), auditedKey({ ...key, expiresAt }, secret.stored)),
          oldSecretWorksUntil: { after: retiresAt.toISOString() },
        },
      },
    ]);
    return { id: key.id, name: key.name, secret: secret.plain, expiresAt };
  });
}
