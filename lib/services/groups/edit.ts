import { findLastEditor, recordAudit } from "@/lib/data/audit";
import { lockGroup, updateGroup } from "@/lib/data/group-write";
import { changes } from "@/lib/domain/audit";
import type { Context } from "@/lib/domain/context";
import type { EditGroup } from "@/lib/domain/group-schema";
import type { Propagated } from "@/lib/domain/lease";
import { fail } from "@/lib/domain/result";
import { propagate } from "@/lib/services/revocation/propagate";
import { uniqueName } from "@/lib/services/unique-name";
import { auditedGroup, groupSource } from "./audit";
import { ownGroups } from "./scope";

/**
 * What is taken from a group, its keys have lost everywhere when this returns.
 *
 * @throws DomainError NOT_FOUND; INVALID_INPUT when the name is taken; CONFLICT when it was edited since
 */
export function editGroup(
  ctx: Context,
  { id, version, ...values }: EditGroup,
): Promise<{ version: number } & Propagated> {
  return uniqueName("group", () =>
    propagate("group", [id], async (tx) => {
      const group = (await lockGroup(tx, ownGroups(ctx), id)) ?? fail("NOT_FOUND");
      if (group.version !== version) {
        const editor = await findLastEditor(tx, id, "group.edited");
        fail("CONFLICT", `${editor} changed this group after you opened it. Nothing was saved.`);
      }
      const details = changes(auditedGroup(group), auditedGroup(values));
      if (Object.keys(details).length === 0) return { version };
      const updated = await updateGroup(tx, id, values);
      const target = { id, name: values.name };
      await recordAudit(tx, groupSource(ctx, group.tenantId), "group.edited", [{ target, details }]);
      return updated;
    }),
  );
}
