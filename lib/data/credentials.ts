import type { Account } from "@/lib/domain/session";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

/** What signing in looks at. The hash goes no further than the comparison. */
export interface Credentials extends Account {
  id: string;
  name: string;
  email: string;
  tenantId: string | null;
  passwordHash: string;
}

// One round trip for accounts that exist and for those that don't: the time tells nothing.
const credentials = Prisma.sql`
  SELECT u.id, u.name, u.email, u.role, u.tenant_id AS "tenantId", u.password_hash AS "passwordHash",
    u.disabled_at AS "disabledAt",
    (t.suspended_at IS NOT NULL OR master.suspended_at IS NOT NULL) AS "tenantSuspended"
  FROM "user" u
  LEFT JOIN tenant t ON t.id = u.tenant_id
  LEFT JOIN tenant master ON master.id = t.parent_id`;

export async function findCredentials(db: Db, email: string): Promise<Credentials | null> {
  const [user] = await db.$queryRaw<Credentials[]>`${credentials} WHERE u.email = ${email}`;
  return user ?? null;
}

/** As they are now, and as they stay until the transaction ends. */
export async function lockCredentials(tx: Db, id: string): Promise<Credentials | null> {
  const [user] = await tx.$queryRaw<Credentials[]>`${credentials} WHERE u.id = ${id} FOR SHARE OF u`;
  return user ?? null;
}

/** @returns whether the password was still the one that was compared. */
export async function replacePassword(tx: Db, id: string, oldHash: string, passwordHash: string): Promise<boolean> {
  const { count } = await tx.user.updateMany({ where: { id, passwordHash: oldHash }, data: { passwordHash } });
  return count === 1;
}

export async function setPassword(tx: Db, id: string, passwordHash: string) {
  await tx.user.update({ where: { id }, data: { passwordHash }, select: { id: true } });
}
