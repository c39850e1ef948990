import type { ActorKind, AuditAction, AuditDetails } from "./audit";

/** Whose events: the tenant's that one is in, or those that belong to none, which only super users see. */
export const AUDIT_SCOPES = ["tenant", "platform"] as const;
export type AuditScope = (typeof AUDIT_SCOPES)[number];

export interface AuditListQuery {
  scope: AuditScope;
  action: "all" | AuditAction;
  /** A part of the name of who did it, or the whole id of a request. */
  search: string;
  /** Events older than this one; empty for the newest. */
  before: string;
}

export const DEFAULT_AUDIT_LIST_QUERY: AuditListQuery = { scope: "tenant", action: "all", search: "", before: "" };

/** The id that a text is; null for other texts. Every request has a random UUID (RFC 9562) in lower case. */
export const requestIdIn = (text: string): string | null =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null;

export interface AuditEventRow {
  id: string;
  at: Date;
  action: AuditAction;
  /** A sentence such as `Edited key`. */
  label: string;
  actorKind: ActorKind;
  actorName: string;
  targetName: string | null;
  address: string | null;
  userAgent: string | null;
  /** As in the header `X-Request-Id` of the API's answers. */
  requestId: string;
  details: AuditDetails;
}

export interface AuditPage {
  events: AuditEventRow[];
  /** What the next page begins before; null on the last one. */
  next: string | null;
}
