import { auditSource, recordAudit } from "@/lib/data/audit";
import { deleteKeys } from "@/lib/data/key/write";
import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { Propagated } from "@/lib/domain/lease";
import type { SeenVersion } from "@/lib/domain/seen-version";
import { propagate } from "@/lib/services/revocation/propagate";
import { admit } from "./admit";
import { lockKey } from "./lock";
import { revokeLocked } from "./revoke";
import { keysOf } from "./scope";

/**
 * Revokes a key, unless it is revoked already, and takes it off the list: for callers who know no revoked keys.
 *
 * @throws DomainError NOT_FOUND
 * @throws Denied, Stale
 */
export function remove(ctx: Caller, kind: KeyKind, id: string, version: SeenVersion): Promise<Propagated> {
  const scope = keysOf(ctx, kind);
  return propagate("key", [id], async (tx) => {
    await admit(tx, ctx, [id]);
    const key = await lockKey(tx, scope, id, version);
    await revokeLocked(tx, ctx, kind, [key], "");
    await deleteKeys(tx, scope, [id]);
    await recordAudit(tx, auditSource(ctx), "key.deleted", [{ target: key }]);
    return {};
  });
}
