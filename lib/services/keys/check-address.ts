import { db } from "@/lib/data/client";
import { findKeyDetails } from "@/lib/data/key/read";
import { compileAllowlist } from "@/lib/domain/allowlist";
import type { Context } from "@/lib/domain/context";
import { decide, type KeyRecord } from "@/lib/domain/decision";
import { explainDenial } from "@/lib/domain/denial";
import { doorOf, type KeyKind, permissionsOf } from "@/lib/domain/grant";
import type { CheckAddress } from "@/lib/domain/key-schema";
import { fail } from "@/lib/domain/result";
import { keysOf } from "./scope";

/**
 * The decision that a request with the key's current secret would meet now, and why. Nothing is recorded.
 *
 * @throws DomainError NOT_FOUND
 */
export async function checkAddress(
  ctx: Context,
  kind: KeyKind,
  { id, address }: CheckAddress,
): Promise<{ allowed: boolean; message: string }> {
  const key = (await findKeyDetails(db(), keysOf(ctx, kind), id)) ?? fail("NOT_FOUND");
  const record: KeyRecord = {
    keyId: key.id,
    keyName: key.name,
    tenantId: ctx.tenant.id,
    tenantName: ctx.tenant.name,
    tenantSuspended: key.tenantSuspended,
    revokedAt: key.revokedAt?.getTime() ?? null,
    expiresAt: key.expiresAt?.getTime() ?? null,
    retiresAt: null,
    retired: false,
    opens: doorOf(key),
    permissions: permissionsOf(key),
    allows: compileAllowlist(key.allowlist),
  };
  const request = { door: record.opens, address, permission: null, now: ctx.now.getTime() };
  const decision = decide(record, request);
  return decision.allowed
    ? { allowed: true, message: `A request from ${address} with the current secret is let in.` }
    : { allowed: false, message: explainDenial(decision, record, request) };
}
