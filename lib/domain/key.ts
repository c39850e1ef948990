import type { ActorKind, AuditDetails } from "./audit";
import type { Granted, KeyKind } from "./grant";
import type { RateLimits } from "./rate-limit";

export const KEY_STATUSES = ["active", "revoked"] as const;
export type KeyStatus = (typeof KEY_STATUSES)[number];
export const KEY_STATUS_LABELS: Record<KeyStatus, string> = { active: "Active", revoked: "Revoked" };

export const statusOf = (revokedAt: Date | null): KeyStatus => (revokedAt ? "revoked" : "active");

/** A key as a list shows it. Nothing here can open anything. */
export interface KeyRow<K extends KeyKind = KeyKind> extends Granted<K>, RateLimits {
  id: string;
  name: string;
  description: string;
  prefix: string;
  /** Last four characters of the current secret. */
  hint: string;
  status: KeyStatus;
  /** The first instant at which the key no longer works. */
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  createdAt: Date;
}

/** What the edit and rotate dialogs begin with, read when they open. */
export interface KeySettings<K extends KeyKind = KeyKind> extends Granted<K>, RateLimits {
  id: string;
  name: string;
  description: string;
  allowlist: string[];
  expiresAt: Date | null;
  status: KeyStatus;
  version: number;
  /** What all keys of the tenant may use together. */
  ceilings: RateLimits;
}

export interface SecretInfo {
  id: string;
  prefix: string;
  hint: string;
  createdAt: Date;
  /** Null for the current secret. */
  retiresAt: Date | null;
}

export interface HistoryEvent {
  id: string;
  at: Date;
  /** A sentence such as `Edited key`. */
  label: string;
  actorKind: ActorKind;
  actorName: string;
  address: string | null;
  details: AuditDetails;
}

/** Everything that the key's page shows. */
export interface KeyDetails<K extends KeyKind = KeyKind> extends KeySettings<K> {
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
  createdAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
  /** Newest first. */
  secrets: SecretInfo[];
}

/** A key as programs are shown it. Nothing here can open anything. */
export interface KeyFacts<K extends KeyKind = KeyKind> extends Granted<K>, RateLimits {
  id: string;
  name: string;
  description: string;
  allowlist: string[];
  prefix: string;
  /** Last four characters of the current secret. */
  hint: string;
  version: number;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  createdAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
}

/** A new secret, on its way to whoever asked for it. */
export interface NewSecrets {
  tenant: string;
  /** Null for a chosen one: whoever chose it knows it, and it goes nowhere. */
  channel: string | null;
  ai: string;
}

/** The one answer that carries a secret. */
export interface RevealedKey<K extends KeyKind = KeyKind> extends Granted<K> {
  id: string;
  name: string;
  secret: NewSecrets[K];
  expiresAt: Date | null;
}

export interface KeyUsage {
  used: number;
  limit: number;
}
