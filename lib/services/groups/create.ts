import { recordAudit } from "@/lib/data/audit";
import { createGroup as insert } from "@/lib/data/group-write";
import { transaction } from "@/lib/data/transaction";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { CreateGroup } from "@/lib/domain/group-schema";
import { fail } from "@/lib/domain/result";
import { uniqueName } from "@/lib/services/unique-name";
import { auditedGroup, groupSource } from "./audit";
import { ownGroups } from "./scope";

/** @throws DomainError INVALID_INPUT when the name is taken; FORBIDDEN; CONFLICT */
export function createGroup(ctx: Context, input: CreateGroup): Promise<{ id: string; name: string }> {
  const { tenantId, global, ...values } = input;
  if (tenantId !== ctx.tenant.id) {
    fail("CONFLICT", `You have switched to ${ctx.tenant.name} in another tab. Reload this page to make a group there.`);
  }
  if (global && !ownGroups(ctx).global) fail("FORBIDDEN");
  const owner = global ? null : tenantId;
  return uniqueName("group", () =>
    transaction(async (tx) => {
      const group = await insert(tx, owner, values);
      const details = changes(null, auditedGroup(values));
      await recordAudit(tx, groupSource(ctx, owner), "group.created", [{ target: group, details }]);
      return group;
    }),
  );
}
