import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { DeleteKeys } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";
import { fail } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { admit } from "./admit";
import { lockAllKeys } from "./lock";
import { removeLocked } from "./remove";
import { keysOf } from "./scope";

/**
 * Takes revoked keys off the list, all or none.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when one of them is active
 * @throws Denied
 */
export function deleteRevoked(
  ctx: Caller,
  kind: KeyKind,
  { ids }: DeleteKeys,
): Promise<{ deleted: number } & Propagated> {
  return propagate("key", ids, async (tx) => {
    await admit(tx, ctx, ids);
    const keys = await lockAllKeys(tx, keysOf(ctx, kind), ids);
    const active = keys.find((key) => !key.revokedAt);
    if (active) fail("CONFLICT", `“${active.name}” is active. Revoke it before deleting it.`);
    await removeLocked(tx, ctx, kind, keys);
    return { deleted: keys.length };
  });
}
