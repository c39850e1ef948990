/** What a verifier says about itself each time that it renews its lease. */
export interface VerifierStats {
  /** Decisions a second, over the last few seconds. */
  allowedPerSecond: number;
  deniedPerSecond: number;
  /** Of the look-ups of the last few seconds, how many memory answered: 0 to 1; null where there were none. */
  hitRatio: number | null;
  /** Keys in memory. */
  cachedKeys: number;
}

export interface VerifierRow {
  id: string;
  /** Host and process. */
  name: string;
  version: string;
  /** When it last renewed its lease, by the database's clock. */
  seenMsAgo: number;
  /** Changes that it has yet to apply. */
  behind: number;
  stats: VerifierStats;
}
