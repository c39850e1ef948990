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
  /** The key as the last decision saw it. */
  record: KeyRecord;
  count: number;
}

interface Denied {
  /** Only reasons that there were. */
  counts: Partial<Record<DenialReason, number>>;
  /** Not all of them: they are bounded. */
  denials: Denial[];
}

/** What became of one key's requests in one minute, until it is written. */
export interface Tally {
  key: Metered;
  /** When the minute began. Milliseconds since 1970. */
  minute: number;
  allowed: number;
  /** When the key was last let in, in milliseconds after `minute`. */
  usedAfter: number;
  usedFrom: string | null;
  /** Null while there were none: most keys are let in, always. */
  denied: Denied | null;
}

/** A key in memory, and its open tally: counting looks nothing up. */
export interface Metered {
  readonly record: KeyRecord;
  tally: Tally | null;
}
