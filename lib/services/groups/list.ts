import { db } from "@/lib/data/client";
import { countGroups, findGroupRows } from "@/lib/data/group-list";
import type { Context } from "@/lib/domain/context";
import type { GroupListQuery, GroupRow } from "@/lib/domain/group-list";
import { type ListPage, pageOf } from "@/lib/domain/list";
import { can } from "@/lib/domain/permission";
import { ownGroups } from "./scope";

/** The tenant's groups and those of the whole installation. */
export async function listGroups(ctx: Context, query: GroupListQuery): Promise<ListPage<GroupRow>> {
  const scope = ownGroups(ctx);
  const total = await countGroups(db(), scope, query);
  const { page, ...slice } = pageOf(query, total);
  const groups = await findGroupRows(db(), scope, query, slice);
  const write = can(ctx.actor.role, "group:write");
  return { rows: groups.map((row) => ({ ...row, editable: row.global ? scope.global : write })), total, page };
}
