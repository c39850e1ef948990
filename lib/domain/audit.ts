/**
 * Every kind of audit event. `target` is a key for `key.*`, a group for `group.*`, a user for `user.*` and `session.*`, a
 * tenant for `tenant.*`, a model for `model.*` and its upstream for `upstream.*`.
 */
export const AUDIT_ACTIONS = {
  "session.started": "Signed in",
  "session.refused": "Sign-in refused",
  "session.ended": "Signed out",
  "session.switchedTenant": "Switched tenant",
  "user.created": "Created user",
  "user.edited": "Edited user",
  "user.passwordChanged": "Changed password",
  "tenant.created": "Created tenant",
  "tenant.edited": "Edited tenant",
  "tenant.suspended": "Suspended tenant",
  "tenant.resumed": "Resumed tenant",
  "tenant.aiInvited": "Invited tenant to AI",
  "tenant.aiWithdrawn": "Withdrew AI from tenant",
  "upstream.created": "Created upstream",
  "upstream.edited": "Edited upstream",
  "upstream.tested": "Tested connection to upstream",
  "upstream.deleted": "Deleted upstream",
  "model.created": "Created model",
  "model.edited": "Edited model",
  "model.deleted": "Deleted model",
  "group.created": "Created authorization group",
  "group.edited": "Edited authorization group",
  "group.deleted": "Deleted authorization group",
  "key.generated": "Generated key",
  "key.edited": "Edited key",
  "key.rotated": "Rotated key",
  "key.revoked": "Revoked key",
  "key.deleted": "Deleted key",
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** Somebody with an account, or a program with a key. */
export type ActorKind = "person" | "key";

/** `Ada Admin`, `API key CI` */
export const describeActor = ({ actorKind, actorName }: { actorKind: ActorKind; actorName: string }): string =>
  actorKind === "key" ? `API key ${actorName}` : actorName;

export type AuditValue = string | number | boolean | null | readonly string[];

/** What changed, without secrets. A field of a new record has no `before`. */
export type AuditDetails = Record<string, { before?: AuditValue; after?: AuditValue }>;

/** The fields of `after` that differ from `before`. Those that `before` does not tell have no value before. */
export function changes(before: Record<string, AuditValue> | null, after: Record<string, AuditValue>): AuditDetails {
  const details: AuditDetails = {};
  for (const [field, value] of Object.entries(after)) {
    const old = before?.[field];
    if (old === undefined) details[field] = { after: value };
    else if (JSON.stringify(old) !== JSON.stringify(value)) details[field] = { before: old, after: value };
  }
  return details;
}
