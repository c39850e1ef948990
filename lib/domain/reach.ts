import { type Granted, type KeyKind, permissionsOf } from "./grant";
import { coversNetworks } from "./network-cover";
import { RATE_LIMIT_FIELDS, type RateLimits } from "./rate-limit";

/** What the holder of a key can do with it, for how long, from where, and how often. */
export interface Reach extends RateLimits {
  permissions: readonly string[];
  /** The first instant at which it no longer works; null for never. */
  expiresAt: Date | null;
  /** Canonical; empty for anywhere. */
  allowlist: readonly string[];
}

/** A sentence for each part of a reach that goes too far. */
type Excess = Partial<Record<keyof Reach, string>>;

export const reachOf = <K extends KeyKind>(key: Granted<K> & Omit<Reach, "permissions">): Reach => ({
  permissions: permissionsOf(key),
  expiresAt: key.expiresAt,
  allowlist: key.allowlist,
  requestsPerSecond: key.requestsPerSecond,
  requestsPerDay: key.requestsPerDay,
});

/** Where a key reaches further than the one that gives it that: a key can't give what it doesn't have. */
export function excessOf(key: Reach, giver: Reach): Excess {
  const missing = key.permissions.filter((permission) => !giver.permissions.includes(permission));
  return {
    ...(missing.length > 0 && { permissions: `The calling key lacks ${missing.join(", ")}.` }),
    ...(giver.expiresAt &&
      (!key.expiresAt || key.expiresAt > giver.expiresAt) && {
        expiresAt: `The calling key itself works until ${giver.expiresAt.toISOString()}.`,
      }),
    ...(giver.allowlist.length > 0 &&
      (key.allowlist.length === 0 || !coversNetworks(giver.allowlist, key.allowlist)) && {
        allowlist: "The calling key itself may not be used from all of these addresses.",
      }),
    ...excessiveLimits(key, giver),
  };
}

/**
 * The same for a change. Narrowing gives nothing, whoever does it; a key that is permitted more than the giver is out of its
 * hands, whatever is changed.
 */
export function excessOfChange(before: Reach, after: Reach, giver: Reach): Excess {
  const { permissions } = excessOf(before, giver);
  if (permissions) return { permissions };
  return Object.keys(excessOf(after, before)).length === 0 ? {} : excessOf(after, giver);
}

function excessiveLimits(key: RateLimits, giver: RateLimits): Excess {
  return Object.fromEntries(
    RATE_LIMIT_FIELDS.flatMap((field) => {
      const [limit, most] = [key[field], giver[field]];
      if (most === null || (limit !== null && limit <= most)) return [];
      return [[field, `The calling key itself is limited to ${most.toLocaleString("en")}.`]];
    }),
  );
}
