import type { ModelObstacle } from "./ai/access";
import type { ExhaustedBudget } from "./ai/budget";
import type { Door } from "./grant";
import type { ExhaustedLimit } from "./rate-limit";

/** What a decision needs to know of the key whose secret was presented. Instants are milliseconds since 1970. */
export interface KeyRecord {
  keyId: string;
  keyName: string;
  tenantId: string;
  tenantName: string;
  tenantSuspended: boolean;
  revokedAt: number | null;
  /** The first instant at which the key no longer works. */
  expiresAt: number | null;
  /** The first instant at which the presented secret no longer works, if a rotation has replaced it. */
  retiresAt: number | null;
  /** A rotation has ended the presented secret at once, whatever this machine's clock says of that instant. */
  retired: boolean;
  /** The one door that it opens. */
  opens: Door;
  permissions: readonly string[];
  /** The allowlist, compiled. What is no address is in none but an empty one. */
  allows: (address: string) => boolean;
}

export interface VerificationRequest {
  /** Where it is presented. */
  door: Door;
  /**
   * Canonical. Null where it could not be read from what the proxies said: every key denies that. Undefined where a
   * program that asks did not say: only keys without an allowlist let that in.
   */
  address: string | null | undefined;
  /** The permission asked for; null to ask for none in particular. */
  permission: string | null;
  now: number;
}

export const DENIAL_REASONS = [
  "guessing_throttled",
  "unknown_key",
  "key_revoked",
  "secret_retired",
  "key_expired",
  "tenant_suspended",
  "address_not_allowed",
  "not_accepted_here",
  "permission_missing",
  "model_not_allowed",
  "budget_exhausted",
  "rate_limited",
] as const;
export type DenialReason = (typeof DENIAL_REASONS)[number];

type StandingReason = Exclude<
  DenialReason,
  "model_not_allowed" | "budget_exhausted" | "rate_limited" | "guessing_throttled"
>;

/** Of a request for a model. */
export type ModelRefusal =
  | { allowed: false; reason: "model_not_allowed"; model: string; obstacle: ModelObstacle }
  | { allowed: false; reason: "budget_exhausted"; exhausted: ExhaustedBudget };

export type Refusal =
  | { allowed: false; reason: StandingReason }
  | ModelRefusal
  | { allowed: false; reason: "rate_limited"; exhausted: ExhaustedLimit };

export type Decision = { allowed: true } | Refusal;

/** Nobody has looked at what was presented: too many wrong secrets came from there. */
export interface Throttled {
  allowed: false;
  reason: "guessing_throttled";
  /** Whole seconds, at least 1. */
  retryAfterSeconds: number;
}

export type Outcome = "allowed" | DenialReason;
export const OUTCOMES: readonly Outcome[] = ["allowed", ...DENIAL_REASONS];

const ALLOWED: Decision = { allowed: true };

/**
 * May the holder of this secret in? `record` is null for a secret that no key has.
 *
 * The order is part of the contract: the first reason that holds is given. What nobody can undo comes first (revoked,
 * retired), then what administrators can (expired, suspended), then what depends on the request. So a caller from a
 * foreign address can't find out which permissions a key has, and a dead key says nothing about its tenant or allowlist.
 *
 * Models come after that, then rate limits, and budgets last. They are not asked here: only a request that would be let in
 * otherwise counts against a limit, or is worth a query.
 */
export function decide(record: KeyRecord | null, request: VerificationRequest): Decision {
  const reason = denialReason(record, request);
  return reason ? { allowed: false, reason } : ALLOWED;
}

function denialReason(
  record: KeyRecord | null,
  { door, address, permission, now }: VerificationRequest,
): StandingReason | null {
  if (!record) return "unknown_key";
  if (record.revokedAt !== null) return "key_revoked";
  if (record.retired || (record.retiresAt !== null && record.retiresAt <= now)) return "secret_retired";
  if (record.expiresAt !== null && record.expiresAt <= now) return "key_expired";
  if (record.tenantSuspended) return "tenant_suspended";
  if (address === null || !record.allows(address ?? "")) return "address_not_allowed";
  if (record.opens !== door) return "not_accepted_here";
  if (permission !== null && !record.permissions.includes(permission)) return "permission_missing";
  return null;
}

export const outcomeOf = (decision: Decision | Throttled): Outcome => (decision.allowed ? "allowed" : decision.reason);

/** A count of nothing yet, for each outcome. */
export const noOutcomes = (): Record<Outcome, number> =>
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
