import { auditSource, recordAudit } from "@/lib/data/audit";
import { shareGroup } from "@/lib/data/group";
import { type KeyValues, updateKey } from "@/lib/data/key/write";
import { changes } from "@/lib/domain/audit";
import type { Caller } from "@/lib/domain/context";
import { reachOf } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import type { Propagated } from "@/lib/domain/lease";
import { failField } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { admit } from "./admit";
import { auditedKey } from "./audit";
import { checkCeilings } from "./ceilings";
import { futureExpiry } from "./expiry";
import { lockActiveKey } from "./lock";
import { tenantKeys } from "./scope";

export interface KeyEdit extends Partial<KeyValues> {
  id: string;
  /** What the caller saw; null where that does not matter. */
  version: number | null;
  expiresAt?: Date | null;
}

/**
 * Changes the values that are given, and no others.
 *
 * @throws DomainError INVALID_INPUT, NOT_FOUND, CONFLICT, FORBIDDEN
 * @throws Denied, Stale
 */
export function edit(ctx: Caller, { id, version, ...given }: KeyEdit): Promise<KeyFacts & Propagated> {
  const scope = tenantKeys(ctx);
  return propagate("key", [id], async (tx) => {
    const giver = await admit(tx, ctx, [id]);
    const key = await lockActiveKey(tx, scope, id, version);
    const values = { ...valuesOf(key), ...given };
    if (values.expiresAt?.getTime() !== key.expiresAt?.getTime()) futureExpiry(values, ctx.now);
    const group =
      (await shareGroup(tx, scope.tenantId, values.groupId)) ??
      failField("groupId", "Choose one of the listed groups.");
    giver.assertMayChange(reachOf(key), reachOf({ ...values, group }));
    await checkCeilings(tx, ctx, values, key);
    const details = changes(auditedKey(key), auditedKey({ ...values, group }));
    if (Object.keys(details).length === 0) return key;
    const updated = await updateKey(tx, scope, id, values);
    await recordAudit(tx, auditSource(ctx), "key.edited", [{ target: updated, details }]);
    return updated;
  });
}

function valuesOf(key: KeyFacts): KeyValues & { expiresAt: Date | null } {
  const { name, description, group, allowlist, requestsPerSecond, requestsPerDay, expiresAt } = key;
  return { name, description, groupId: group.id, allowlist, requestsPerSecond, requestsPerDay, expiresAt };
}
