import { auditSource, recordAudit } from "@/lib/data/audit";
import type { Db } from "@/lib/data/client";
import { releaseQuota } from "@/lib/data/key/quota";
import { markRevoked } from "@/lib/data/key/write";
import type { AuditDetails } from "@/lib/domain/audit";
import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import type { RevokeKeys } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";
import { propagate } from "@/lib/services/revocation/propagate";
import { admit } from "./admit";
import { lockAllKeys } from "./lock";
import { keysOf } from "./scope";

/**
 * Revokes all of the keys or, when one is not the tenant's, none. Those that are revoked already are left as they are.
 *
 * @throws DomainError NOT_FOUND
 * @throws Denied
 */
export function revoke(
  ctx: Caller,
  kind: KeyKind,
  { ids, reason }: RevokeKeys,
): Promise<{ revoked: number; already: number } & Propagated> {
  return propagate("key", ids, async (tx) => {
    await admit(tx, ctx, ids);
    const keys = await lockAllKeys(tx, keysOf(ctx, kind), ids);
    const revoked = await revokeLocked(tx, ctx, kind, keys, reason);
    return { revoked, already: keys.length - revoked };
  });
}

/** @returns how many of the keys were not revoked before */
export async function revokeLocked(
  tx: Db,
  ctx: Caller,
  kind: KeyKind,
  keys: readonly KeyFacts[],
  reason: string,
): Promise<number> {
  const scope = keysOf(ctx, kind);
  const active = keys.filter((key) => !key.revokedAt);
  if (active.length === 0) return 0;
  const ids = active.map((key) => key.id);
  const details: AuditDetails = reason ? { reason: { after: reason } } : {};
  await markRevoked(tx, scope, ids, ctx.now, reason);
  await releaseQuota(tx, scope, active.length);
  await recordAudit(
    tx,
    auditSource(ctx),
    "key.revoked",
    active.map((target) => ({ target, details })),
  );
  return active.length;
}
