import type { DenialReason, KeyRecord, Refusal } from "@/lib/domain/decision";
import type { Door } from "@/lib/domain/grant";

/** Denials that were alike, until they are written. */
export interface Denial {
  /** Of the last one. Milliseconds since 1970. */
  at: number;
  refusal: Refusal;
  door: Door;
  /** As it was asked: undefined where a program named none. */
  address: string | null | undefined;
  permission: string | null;
  /** As the last decision saw it. */
  key: KeyRecord;
  count: number;
}

interface Denied {
  /** Only reasons that there were. */
  counts: Partial<Record<DenialReason, number>>;
  /** Not all of them: they are bounded. */
  denials: Denial[];
}

/** What became of one key's requests in one minute, until it is written. */
interface Counts {
  allowed: number;
  /** When the key was last let in, in milliseconds after the minute's beginning. */
  usedAfter: number;
  usedFrom: string | null;
  /** Null while there were none: most keys are let in, always. */
  denied: Denied | null;
}

/** What became of one key's requests in a minute that is over. */
export interface Tally extends Counts, Pick<KeyRecord, "tenantId" | "keyId"> {}

/** A key in memory, and what it counts itself in this minute: counting looks nothing up and allocates nothing. */
export interface Metered extends Readonly<KeyRecord>, Counts {}

export const isCounting = ({ allowed, denied }: Counts): boolean => allowed > 0 || denied !== null;

/** @returns what was counted, which the key then no longer counts */
export function takeTally(key: Metered): Tally {
  const { tenantId, keyId, allowed, usedAfter, usedFrom, denied } = key;
  countAnew(key);
  return { tenantId, keyId, allowed, usedAfter, usedFrom, denied };
}

export function countAnew(key: Metered): void {
  key.allowed = 0;
  key.denied = null;
}
