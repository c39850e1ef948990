import { recordAudit } from "@/lib/data/audit";
import { countKeysOfGroup, lockGroup, deleteGroup as remove } from "@/lib/data/group-write";
import { transaction } from "@/lib/data/transaction";
import type { Context } from "@/lib/domain/context";
import { keysHaveGroup } from "@/lib/domain/group-list";
import type { DeleteGroup } from "@/lib/domain/group-schema";
import { fail } from "@/lib/domain/result";
import { groupSource } from "./audit";
import { ownGroups } from "./scope";

/**
 * Only a group that no key has, so no verifier remembers it. Revoked keys count: the list and their pages still name it.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when a key has it
 */
export function deleteGroup(ctx: Context, { id }: DeleteGroup): Promise<null> {
  return transaction(async (tx) => {
    const group = (await lockGroup(tx, ownGroups(ctx), id)) ?? fail("NOT_FOUND");
    const active = await countKeysOfGroup(tx, id, "active");
    if (active > 0) fail("CONFLICT", `${keysHaveGroup(active, "active")}. Choose another group for each first.`);
    const revoked = await countKeysOfGroup(tx, id, "revoked");
    if (revoked > 0) fail("CONFLICT", `${keysHaveGroup(revoked, "revoked")}. Delete each from the list of keys first.`);
    await remove(tx, id);
    const details = { permissions: { before: [...group.permissions].sort() } };
    await recordAudit(tx, groupSource(ctx, group.tenantId), "group.deleted", [{ target: group, details }]);
    return null;
  });
}
