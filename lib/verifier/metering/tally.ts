import { type KeyRecord, noOutcomes, type Outcome, type Refusal } from "@/lib/domain/decision";

/** Denials that were alike, until they are written. */
export interface Denial {
  /** Of the last one. Milliseconds since 1970. */
  at: number;
  refusal: Refusal;
  /** As it was asked: undefined where a program named none. */
  address: string | null | undefined;
  permission: string | null;
  /** The key as the last decision saw it. */
  record: KeyRecord;
  count: number;
}

/** What became of one key's requests in one minute, until it is written. */
export interface Tally {
  tenantId: string;
  keyId: string;
  /** When the minute began. Milliseconds since 1970. */
  minute: number;
  counts: Record<Outcome, number>;
  /** When the key was last let in, in milliseconds since 1970; 0 if it was not. */
  usedAt: number;
  usedFrom: string | null;
  denials: Denial[];
}

export const newTally = ({ tenantId, keyId }: KeyRecord, minute: number): Tally => ({
  tenantId,
  keyId,
  minute,
  counts: noOutcomes(),
  usedAt: 0,
  usedFrom: null,
  denials: [],
});
