import {
  type Account,
  SESSION_IDLE_MS,
  SESSION_LIFETIME_MS,
  SESSION_TOUCH_MS,
  type SessionTimes,
} from "@/lib/domain/session";
import type { Db } from "./client";

export interface SessionRow extends Account, SessionTimes {
  userId: string;
  userName: string;
  email: string;
  homeTenantId: string | null;
  tenantId: string;
  tenantName: string;
  /** Null where the tenant is a master account itself. */
  master: { id: string; name: string } | null;
  /** The tenant that is worked in, or its master account, is suspended; the account's own need not be. */
  tenantClosed: boolean;
}

/**
 * Everything that a request needs to know about its session, in one round trip. A super user who has not switched
 * yet sees the first tenant by name. Every other user sees a sub-account of their own tenant, if the session says one
 * that still is, and that tenant otherwise.
 */
export async function findSession(db: Db, id: string): Promise<SessionRow | null> {
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt",
      u.id AS "userId", u.name AS "userName", u.email, u.role, u.disabled_at AS "disabledAt",
      u.tenant_id AS "homeTenantId", t.id AS "tenantId", t.name AS "tenantName",
      CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'name', m.name) END AS master,
      (t.suspended_at IS NOT NULL OR m.suspended_at IS NOT NULL) AS "tenantClosed",
      (home.suspended_at IS NOT NULL OR home_master.suspended_at IS NOT NULL) AS "tenantSuspended"
    FROM session s
    JOIN "user" u ON u.id = s.user_id
    LEFT JOIN tenant home ON home.id = u.tenant_id
    LEFT JOIN tenant home_master ON home_master.id = home.parent_id
    LEFT JOIN tenant chosen ON chosen.id = s.tenant_id AND (u.tenant_id IS NULL OR chosen.parent_id = u.tenant_id)
    JOIN tenant t ON t.id = coalesce(chosen.id, home.id, (SELECT id FROM tenant ORDER BY name, id LIMIT 1))
    LEFT JOIN tenant m ON m.id = t.parent_id
    WHERE s.id = ${id}`;
  return rows[0] ?? null;
}

export const createSession = (tx: Db, userId: string, now: Date): Promise<{ id: string }> =>
  tx.session.create({ data: { userId, createdAt: now, lastSeenAt: now }, select: { id: true } });

/** Records the session's last request, unless a later or concurrent one has. */
export async function touchSession(db: Db, id: string, now: Date) {
  const lastSeenAt = { lte: new Date(now.getTime() - SESSION_TOUCH_MS) };
  await db.session.updateMany({ where: { id, lastSeenAt }, data: { lastSeenAt: now } });
}

export async function setSessionTenant(tx: Db, id: string, tenantId: string) {
  await tx.session.update({ where: { id }, data: { tenantId }, select: { id: true } });
}

/** @returns whether there was such a session. */
export async function deleteSession(tx: Db, id: string): Promise<boolean> {
  const { count } = await tx.session.deleteMany({ where: { id } });
  return count === 1;
}

/** Signs a user out everywhere, or everywhere else. @returns how many sessions that ended. */
export async function deleteSessions(tx: Db, userId: string, exceptId?: string): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId, ...(exceptId && { id: { not: exceptId } }) } });
  return count;
}

/** Sign-ins that do this at once leave each other's rows alone, instead of waiting for them in different orders. */
export async function deleteEndedSessions(db: Db, now: Date) {
  const idleSince = new Date(now.getTime() - SESSION_IDLE_MS);
  const begunBefore = new Date(now.getTime() - SESSION_LIFETIME_MS);
  await db.$executeRaw`
    DELETE FROM session WHERE id IN (
      SELECT id FROM session WHERE last_seen_at <= ${idleSince} OR created_at <= ${begunBefore} FOR UPDATE SKIP LOCKED
    )`;
}
