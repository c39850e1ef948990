import type { KeyRecord, Outcome, Refusal } from "@/lib/domain/decision";
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

/** What became of one key's requests in one minute, until it is written. */
export interface Tally {
  key: Metered;
  /** When the minute began. Milliseconds since 1970. */
  minute: number;
  /** Only those that there were. */
  counts: Partial<Record<Outcome, number>>;
  /** When the key was last let in, in milliseconds since 1970; 0 if it was not. */
  usedAt: number;
  usedFrom: string | null;
  denials: Denial[];
}

/** A key in memory, and its open tally: counting looks nothing up. */
export interface Metered {
  readonly record: KeyRecord;
  tally: Tally | null;
}
