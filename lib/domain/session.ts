import type { Role } from "./permission";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** From sign-in to the end, whatever happens in between. */
export const SESSION_LIFETIME_MS = 24 * HOUR_MS;
/** From the last request to the end. */
export const SESSION_IDLE_MS = HOUR_MS;
/** How old the recorded last request may grow before it is written again, so that not every request writes. */
export const SESSION_TOUCH_MS = MINUTE_MS;

export interface Account {
  role: Role;
  disabledAt: Date | null;
  /** The account's own tenant, or that tenant's master account, is suspended. */
  tenantSuspended: boolean;
}

export interface SessionTimes {
  createdAt: Date;
  lastSeenAt: Date;
}

export type AccountState = "open" | "disabled" | "suspended";
export type SessionState = AccountState | "ended";

/** Whether somebody may sign in and go on. Super users work on, also for a tenant that is suspended. */
export function accountState(account: Account): AccountState {
  if (account.disabledAt) return "disabled";
  return account.tenantSuspended && account.role !== "superUser" ? "suspended" : "open";
}

/** The first instant at which the session no longer works, should no further request come. */
export function sessionEnd({ createdAt, lastSeenAt }: SessionTimes): Date {
  return new Date(Math.min(createdAt.getTime() + SESSION_LIFETIME_MS, lastSeenAt.getTime() + SESSION_IDLE_MS));
}

export function sessionState(session: Account & SessionTimes, now: Date): SessionState {
  return now >= sessionEnd(session) ? "ended" : accountState(session);
}

/** Whether this request is to be recorded as the session's last one. */
export function touchDue(session: SessionTimes, now: Date): boolean {
  return now.getTime() >= session.lastSeenAt.getTime() + SESSION_TOUCH_MS;
}
