import { auditSource, recordAudit } from "@/lib/data/audit";
import { lockTenant, updateTenant } from "@/lib/data/tenant";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { Propagated } from "@/lib/domain/lease";
import { fail } from "@/lib/domain/result";
import type { EditTenant } from "@/lib/domain/tenant-schema";
import { propagate } from "@/lib/services/revocation/propagate";
import { uniqueName } from "@/lib/services/unique-name";

/**
 * A key limit below what is used stops new keys and takes none away; a rate ceiling below what keys have leaves them as
 * they are, and holds.
 *
 * @throws DomainError NOT_FOUND; INVALID_INPUT when the name is taken
 */
export function editTenant(ctx: Context, { id, ...after }: EditTenant): Promise<Propagated> {
  return uniqueName("tenant", () =>
    // Its name is what /api/whoami tells the holders of its keys, and its ceilings hold for them.
    propagate("tenant", [id], async (tx) => {
      const before = (await lockTenant(tx, id)) ?? fail("NOT_FOUND");
      const details = changes({ ...before }, after);
      if (Object.keys(details).length === 0) return {};
      await updateTenant(tx, id, after);
      const source = { ...auditSource(ctx), tenantId: id };
      await recordAudit(tx, source, "tenant.edited", [{ target: { id, name: after.name }, details }]);
      return {};
    }),
  );
}
