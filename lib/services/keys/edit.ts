import { auditSource, recordAudit } from "@/lib/data/audit";
import { shareGroup } from "@/lib/data/group";
import { updateKey } from "@/lib/data/key/write";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { EditKey } from "@/lib/domain/key-schema";
import type { Propagated } from "@/lib/domain/lease";
import { failField } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { auditedKey } from "./audit";
import { checkCeilings } from "./ceilings";
import { lockActiveKey } from "./lock";
import { tenantKeys } from "./scope";

/** @throws DomainError INVALID_INPUT, NOT_FOUND, CONFLICT */
export async function edit(
  ctx: Context,
  { id, version, ...values }: EditKey,
): Promise<{ version: number } & Propagated> {
  const scope = tenantKeys(ctx);
  return propagate("key", [id], async (tx) => {
    const key = await lockActiveKey(tx, scope, id, version);
    const group =
      (await shareGroup(tx, scope.tenantId, values.groupId)) ??
      failField("groupId", "Choose one of the listed groups.");
    await checkCeilings(tx, ctx, values, key);
    const details = changes(auditedKey(key), auditedKey({ ...values, group, expiresAt: key.expiresAt }));
    if (Object.keys(details).length === 0) return { version };
    const updated = await updateKey(tx, scope, id, values);
    await recordAudit(tx, auditSource(ctx), "key.edited", [{ target: { id, name: values.name }, details }]);
    return updated;
  });
}
