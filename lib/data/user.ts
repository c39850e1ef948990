import type { Role } from "@/lib/domain/permission";
import type { UserRow } from "@/lib/domain/user";
import type { UserListQuery } from "@/lib/domain/user-list";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { escapeLike } from "./like";
import { choice, toChoice } from "./tenant";
import type { UserScope } from "./user-scope";

export async function hasUsers(db: Db): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}

/** Nobody else can add a user until the transaction ends. */
export async function lockUserTable(tx: Db) {
  await tx.$executeRaw`LOCK TABLE "user" IN SHARE ROW EXCLUSIVE MODE`;
}

interface NewUser {
  email: string;
  name: string;
  role: Role;
  tenantId: string | null;
  passwordHash: string;
}

export const createUser = (tx: Db, user: NewUser): Promise<{ id: string; name: string }> =>
  tx.user.create({ data: user, select: { id: true, name: true } });

const row = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  createdAt: true,
  tenant: { select: choice },
} satisfies Prisma.UserSelect;

const toRow = ({ tenant, ...user }: Prisma.UserGetPayload<{ select: typeof row }>): UserRow => ({
  ...user,
  tenant: tenant && toChoice(tenant),
});

function where(scope: UserScope, { search, role }: UserListQuery): Prisma.UserWhereInput {
  const contains = { contains: escapeLike(search), mode: "insensitive" } as const;
  const filter: Prisma.UserWhereInput = {
    ...(role !== "all" && { role }),
    ...(search && { OR: [{ name: contains }, { email: contains }, { tenant: { name: contains } }] }),
  };
  return { AND: [scope, filter] };
}

export const countUsers = (db: Db, scope: UserScope, query: UserListQuery): Promise<number> =>
  db.user.count({ where: where(scope, query) });

export async function findUsers(
  db: Db,
  scope: UserScope,
  query: UserListQuery,
  slice: { skip: number; take: number },
): Promise<UserRow[]> {
  const users = await db.user.findMany({
    where: where(scope, query),
    orderBy: [{ [query.sort]: query.direction }, { id: query.direction }],
    ...slice,
    select: row,
  });
  return users.map(toRow);
}

/** As it is now, and as it stays until the transaction ends. */
export async function lockUser(tx: Db, scope: UserScope, id: string): Promise<UserRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${id} FOR NO KEY UPDATE`;
  const user = await tx.user.findFirst({ where: { AND: [scope, { id }] }, select: row });
  return user && toRow(user);
}

/**
 * The super users who can sign in, and they stay so until the transaction ends. Whoever takes one away locks them
 * first and in the same order, so that two who do it at once neither miss nor block each other.
 */
export async function lockSuperUsers(tx: Db): Promise<string[]> {
  const users = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "user" WHERE role = 'superUser' AND disabled_at IS NULL ORDER BY id FOR NO KEY UPDATE`;
  return users.map(({ id }) => id);
}

type Changes = Partial<Pick<NewUser, "name" | "role" | "tenantId"> & { disabledAt: Date | null }>;

export async function updateUser(tx: Db, id: string, changes: Changes) {
  await tx.user.update({ where: { id }, data: changes, select: { id: true } });
}
