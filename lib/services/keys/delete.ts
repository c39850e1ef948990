import { auditSource, recordAudit } from "@/lib/data/audit";
import { deleteKeys } from "@/lib/data/key/write";
import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { DeleteKeys } from "@/lib/domain/key-schema";
import { fail } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { admit } from "./admit";
import { lockAllKeys } from "./lock";
import { keysOf } from "./scope";

/**
 * Takes revoked keys off the list, all or none.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when one of them is active
 * @throws Denied
 */
export async function deleteRevoked(ctx: Caller, kind: KeyKind, { ids }: DeleteKeys): Promise<{ deleted: number }> {
  const scope = keysOf(ctx, kind);
  return propagate("key", ids, async (tx) => {
    await admit(tx, ctx, ids);
    const keys = await lockAllKeys(tx, scope, ids);
    const active = keys.find((key) => !key.revokedAt);
    if (active) fail("CONFLICT", `“${active.name}” is active. Revoke it before deleting it.`);
    const { count } = await deleteKeys(tx, scope, ids);
    await recordAudit(
      tx,
      auditSource(ctx),
      "key.deleted",
      keys.map((target) => ({ target })),
    );
    return { deleted: count };
  });
}
