import { auditSource, recordAudit } from "@/lib/data/audit";
import { type KeyValues, updateKey } from "@/lib/data/key/write";
import { changes } from "@/lib/domain/audit";
import type { Caller } from "@/lib/domain/context";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyFacts } from "@/lib/domain/key";
import type { Propagated } from "@/lib/domain/lease";
import { reachOf } from "@/lib/domain/reach";
import type { SeenVersion } from "@/lib/domain/seen-version";
import { propagate } from "@/lib/services/revocation/propagate";
import { admit } from "./admit";
import { auditedKey } from "./audit";
import { checkCeilings } from "./ceilings";
import { futureExpiry } from "./expiry";
import { type GrantInput, grantInputOf, resolveGrant } from "./grant";
import { lockActiveKey } from "./lock";
import { keysOf } from "./scope";

export interface KeyEdit<K extends KeyKind> extends Partial<KeyValues> {
  id: string;
  version: SeenVersion;
  grant?: GrantInput[K];
  expiresAt?: Date | null;
}

/**
 * Changes the values that are given, and no others.
 *
 * @throws DomainError INVALID_INPUT, NOT_FOUND, CONFLICT, FORBIDDEN
 * @throws Denied, Stale
 */
export function edit<K extends KeyKind>(
  ctx: Caller,
  kind: K,
  { id, version, grant, ...given }: KeyEdit<K>,
): Promise<KeyFacts<K> & Propagated> {
  const scope = keysOf(ctx, kind);
  return propagate("key", [id], async (tx) => {
    const giver = await admit(tx, ctx, [id]);
    const key = await lockActiveKey(tx, scope, id, version);
    giver.assertMayRule(id);
    const values = { ...valuesOf(key), ...given };
    if (values.expiresAt?.getTime() !== key.expiresAt?.getTime()) futureExpiry(values, ctx.now);
    const input = grant ?? grantInputOf(kind, key.grant);
    const resolved = await resolveGrant(tx, ctx, giver, kind, input, key.grant);
    giver.assertMayChange(reachOf(key), reachOf({ ...values, ...resolved.granted }));
    await checkCeilings(tx, ctx, values, key);
    const details = changes(await auditedKey(tx, key), await auditedKey(tx, { ...values, ...resolved.granted }));
    if (Object.keys(details).length === 0) return key;
    const updated = await updateKey(tx, scope, id, { ...values, ...resolved.values });
    await recordAudit(tx, auditSource(ctx), "key.edited", [{ target: updated, details }]);
    return updated;
  });
}

function valuesOf(key: KeyFacts): KeyValues & { expiresAt: Date | null } {
  const { name, description, allowlist, requestsPerSecond, requestsPerDay, expiresAt } = key;
  return { name, description, allowlist, requestsPerSecond, requestsPerDay, expiresAt };
}
