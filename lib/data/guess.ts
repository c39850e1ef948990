import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { GUESSES, GUESSING_WINDOW_SECONDS, type GuessBucket, type GuessKind } from "@/lib/domain/guessing";
import { pool } from "./client";

export interface GuessTaken {
  allowed: boolean;
  /** Until the bucket is empty again. */
  waitSeconds: number;
  /** The first one that was not allowed in this window. */
  firstRefused: boolean;
}

/** Counts in the database, by one atomic statement: parallel guesses on any number of processes add up. */
const limiter = (kind: GuessKind) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: kind,
    points: GUESSES[kind],
    duration: GUESSING_WINDOW_SECONDS,
  });

/** To be called before the password is looked at, so that parallel guesses can't slip through. */
export async function takeGuess({ kind, id }: GuessBucket): Promise<GuessTaken> {
  const outcome = await limiter(kind)
    .consume(id)
    .catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    });
  return {
    allowed: outcome.consumedPoints <= GUESSES[kind],
    waitSeconds: Math.ceil(outcome.msBeforeNext / 1000),
    firstRefused: outcome.consumedPoints === GUESSES[kind] + 1,
  };
}

/** Gives back what a right password took. */
export async function returnGuess({ kind, id }: GuessBucket) {
  await limiter(kind).reward(id);
}

export async function deleteEndedGuesses(now: Date) {
  await pool().query(
    "DELETE FROM rate_limit WHERE key IN (SELECT key FROM rate_limit WHERE expire < $1 FOR UPDATE SKIP LOCKED)",
    [now.getTime()],
  );
}
