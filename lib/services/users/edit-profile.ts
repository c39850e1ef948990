import { auditSource, recordAudit } from "@/lib/data/audit";
import { transaction } from "@/lib/data/transaction";
import { lockUser, updateUser } from "@/lib/data/user";
import { EVERY_USER } from "@/lib/data/user-scope";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";

/** Changes one's own name. */
export function editProfile(ctx: Context, { name }: { name: string }): Promise<null> {
  return transaction(async (tx) => {
    const { id } = ctx.actor;
    const before = (await lockUser(tx, EVERY_USER, id)) ?? fail("SIGNED_OUT");
    const details = changes({ name: before.name }, { name });
    if (Object.keys(details).length === 0) return null;
    await updateUser(tx, id, { name });
    const source = { ...auditSource(ctx), actor: { id, name }, tenantId: ctx.homeTenantId };
    await recordAudit(tx, source, "user.edited", [{ target: { id, name }, details }]);
    return null;
  });
}
