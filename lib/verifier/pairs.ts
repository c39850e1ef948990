import { LRUCache } from "lru-cache";
import type { Pool } from "pg";
import type { ClientPair } from "@/lib/domain/client-pair";
import type { Throttled } from "@/lib/domain/decision";
import { pairGuessLimits } from "@/lib/domain/guessing";
import { parseSecret } from "@/lib/domain/secret";
import { Lines, Turns } from "@/lib/domain/turns";
import { NOBODY, verifyPassword } from "@/lib/password";
import { type Found, type FoundClient, lookUp, lookUpClient } from "./lookup";
import type { RateLimiter } from "./rate-limiter";

/** Each takes a core for some 20 ms, so the last one waits for a second: people's sign-ins have turns of their own. */
const AT_ONCE = 2;
const MOST_WAITING = 100;
/** So that one that asks about many leaves turns to others. */
const AT_ONCE_OF_ONE = 1;
const MOST_WAITING_OF_ONE = 20;

/** About 300 bytes each. */
const MAX_PROVEN = 100_000;

/** A guess that nobody has looked at. */
class GuessingThrottled extends Error {
  constructor(readonly decision: Throttled) {
    super("Too many wrong secrets came from this network.");
    this.name = "GuessingThrottled";
  }
}

/** What to answer to a guess that `find` has refused to look at. @throws whatever else `error` is */
export function throttled(error: unknown): Throttled {
  if (error instanceof GuessingThrottled) return error.decision;
  throw error;
}

/**
 * The key behind a client id and its secret. What it costs depends on what is presented and not on what there is: a text in
 * the form of a generated secret is looked up by its digest, as it is alone, and anything else is compared with the
 * client id's chosen secret or, without one, with nobody's. So the time tells nothing about client ids.
 */
export class Pairs {
  readonly #turns = new Turns(AT_ONCE, MOST_WAITING);
  /** Of those who ask about one tenant's credentials, and of those who come from one network. */
  readonly #lines = new Lines(AT_ONCE_OF_ONE, MOST_WAITING_OF_ONE);
  /** The hash with which a pair was found to agree, by the pair's digest. That never changes, whatever becomes of the key. */
  readonly #proven = new LRUCache<string, string>({ max: MAX_PROVEN });

  /** Secrets that were compared with a slow hash. */
  comparisons = 0;

  constructor(
    private readonly pool: Pool,
    private readonly peppers: readonly Buffer[],
    private readonly limiter: RateLimiter,
  ) {}

  /**
   * @param network from which it was presented, as guesses are counted for it
   * @param digest of the pair and the network
   * @param within the tenant that is asked about, with its sub-accounts: others' credentials are as good as none, or what
   *   it costs to compare theirs would tell them
   * @throws GuessingThrottled, which `throttled` reads
   * @throws Error when the database does not answer, or when too many secrets wait to be compared
   */
  async find(pair: ClientPair, network: string, digest: string, within: string | undefined): Promise<Found> {
    if (parseSecret(pair.secret)) {
      const found = await lookUp(this.pool, this.peppers, pair.secret);
      return found.key?.clientId === pair.clientId ? found : { key: null, seq: found.seq };
    }
    const found = await this.#lookUp(pair.clientId, within);
    const { passwordHash } = found;
    if (passwordHash !== null && this.#proven.get(digest) === passwordHash) return found;
    const right = await this.#compare(passwordHash ?? NOBODY, pair, network, digest, within);
    // That may have waited for its turn, and a session that is let in now would outlast what has returned meanwhile. Asked
    // after wrong ones, too: or else the time would tell them.
    const since = await this.#lookUp(pair.clientId, within);
    return { key: right && since.passwordHash === passwordHash ? since.key : null, seq: since.seq };
  }

  async #lookUp(clientId: string, within: string | undefined): Promise<FoundClient> {
    const found = await lookUpClient(this.pool, clientId);
    if (within === undefined || found.key?.tenantIds.includes(within)) return found;
    return { key: null, passwordHash: null, seq: found.seq };
  }

  async #compare(
    passwordHash: string,
    pair: ClientPair,
    network: string,
    digest: string,
    within: string | undefined,
  ): Promise<boolean> {
    // Before anything is counted: a flood from many networks leaves no more counters behind than there are turns.
    const line = within ?? network;
    if (this.#turns.full || this.#lines.full(line)) throw new Error("Too many secrets wait to be compared.");
    const guess = await this.limiter.take(pairGuessLimits(network, pair.clientId), Date.now());
    if (guess.exhausted) {
      const { retryAfterSeconds } = guess.exhausted;
      throw new GuessingThrottled({ allowed: false, reason: "guessing_throttled", retryAfterSeconds });
    }
    let wrong = false;
    try {
      const compare = () => verifyPassword(passwordHash, pair.secret, this.#turns);
      wrong = !(await this.#lines.take(line, compare));
      this.comparisons++;
    } finally {
      if (!wrong) await guess.giveBack();
    }
    if (!wrong) this.#proven.set(digest, passwordHash);
    return !wrong;
  }
}
