import { db } from "@/lib/data/client";
import { countUsers, findUsers } from "@/lib/data/user";
import type { Context } from "@/lib/domain/context";
import { type ListPage, pageOf } from "@/lib/domain/list";
import type { UserRow } from "@/lib/domain/user";
import type { UserListQuery } from "@/lib/domain/user-list";

export async function listUsers(_ctx: Context, query: UserListQuery): Promise<ListPage<UserRow>> {
  const total = await countUsers(db(), query);
  const { page, ...slice } = pageOf(query, total);
  return { rows: await findUsers(db(), query, slice), total, page };
}
