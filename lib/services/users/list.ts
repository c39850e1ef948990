import { db } from "@/lib/data/client";
import { countUsers, findUsers } from "@/lib/data/user";
import { EVERY_USER, type UserScope, usersOfSubAccounts } from "@/lib/data/user-scope";
import type { Context } from "@/lib/domain/context";
import { type ListPage, pageOf } from "@/lib/domain/list";
import type { UserRow } from "@/lib/domain/user";
import type { UserListQuery } from "@/lib/domain/user-list";

export const listUsers = (_ctx: Context, query: UserListQuery): Promise<ListPage<UserRow>> => list(EVERY_USER, query);

/** Those of the sub-accounts of the caller's account. */
export const listSubAccountUsers = (ctx: Context, query: UserListQuery): Promise<ListPage<UserRow>> =>
  list(usersOfSubAccounts(ctx.tenant.id), query);

async function list(scope: UserScope, query: UserListQuery): Promise<ListPage<UserRow>> {
  const total = await countUsers(db(), scope, query);
  const { page, ...slice } = pageOf(query, total);
  return { rows: await findUsers(db(), scope, query, slice), total, page };
}
