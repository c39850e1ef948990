import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { canonicalPair } from "@/lib/domain/client-pair";
import {
  type Decision,
  decide,
  type ModelRefusal,
  outcomeOf,
  type Throttled,
  type VerificationRequest,
} from "@/lib/domain/decision";
import { guessingNetwork } from "@/lib/domain/guessing";
import { type Clocks, RENEWAL_MS, REVOCATION_WAIT_MS } from "@/lib/domain/lease";
import type { RemainingLimit } from "@/lib/domain/rate-limit";
import { parseSecret } from "@/lib/domain/secret";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { version } from "@/package.json";
import { type CachedKey, KeyCache, type Memory } from "./cache";
import { readClocks } from "./clocks";
import { Failures } from "./failures";
import { listenForHints } from "./hints";
import { Keys } from "./keys";
import { lookUp } from "./lookup";
import { Membership } from "./membership";
import { FOLD_MS, foldAll, foldUsage } from "./metering/fold";
import { FLUSH_MS, Meter } from "./metering/meter";
import { TRIM_MS, trimExpired } from "./metering/retention";
import { Pairs, throttled } from "./pairs";
import { openPool } from "./pool";
import { RateLimiter } from "./rate-limiter";
import { Reaper } from "./reaper";
import { SharedCounters } from "./shared-counters";
import { Statistics } from "./statistics";

/** Anything longer can't be a secret, and is not worth digesting. */
const LONGEST_SECRET = 64;

const NOTHING_LIMITED: readonly RemainingLimit[] = [];

export interface Question extends Omit<VerificationRequest, "now"> {
  /** Of this tenant and its sub-accounts only: other keys are answered, counted and recorded as unknown. */
  within?: string;
  /** The key that needs no permission, because the request is about itself. */
  self?: string;
  /** What else may be in the way of a key that would be let in, before it counts against rate limits. */
  obstacle?: (key: CachedKey) => ModelRefusal | null;
  /** The same where it takes a query to find out: only for what nothing else, and no rate limit, keeps out. @throws when it fails */
  lastObstacle?: (key: CachedKey) => Promise<ModelRefusal | null>;
}

export interface Verdict<D = Decision> {
  decision: D;
  /** The key that was presented; null for a secret that no key has, or none within what was asked about. */
  key: CachedKey | null;
  /** What is left of the limits that the request was counted against. */
  remaining: readonly RemainingLimit[];
}

/** Where the secret may have been chosen by somebody, guesses are kept out without a look at them. */
export type PairVerdict = Verdict<Decision | Throttled>;

/** One process's share in verification: its memory, its lease and its connections. */
export class Verifier {
  readonly #pool = openPool(env().DATABASE_URL, 8);
  /** The lease and the meter use one connection each, and never wait behind look-ups: anybody can cause those by guessing. */
  readonly #reserved = openPool(env().DATABASE_URL, 2);
  readonly #identity = { id: randomUUID(), name: `${hostname()}:${process.pid}`, version };
  readonly #timers: NodeJS.Timeout[] = [];
  #stopListening = async () => {};

  readonly #cache = new KeyCache();
  readonly #memories: Memory[] = [this.#cache];
  readonly statistics = new Statistics();
  readonly failures = new Failures();
  readonly membership = new Membership(this.#reserved, this.#memories, this.#identity, () =>
    this.statistics.sample(this.#cache.size),
  );
  readonly #keys = new Keys(this.#cache, this.membership);
  readonly meter = new Meter(this.#reserved, this.#identity.id);
  readonly #rateLimiter: RateLimiter;
  readonly pairs: Pairs;

  /** @param sharedCounters where all verifiers count requests together; null where each counts by itself */
  constructor(private readonly sharedCounters: SharedCounters | null = openSharedCounters()) {
    this.#rateLimiter = new RateLimiter(sharedCounters);
    this.pairs = new Pairs(this.#pool, env().PORTCULLIS_PEPPERS, this.#rateLimiter);
  }

  /** @throws when the database can't be asked, or is a replica: only the primary knows what has been revoked */
  async start(): Promise<void> {
    const { rows } = await this.#pool.query<{ replica: boolean }>("SELECT pg_is_in_recovery() AS replica");
    if (rows[0]?.replica) throw new Error("DATABASE_URL names a read replica. A verifier needs the primary.");
    await this.membership.renew();
    await this.sharedCounters?.open();
    this.#stopListening = listenForHints(env().DATABASE_URL, () => this.#renew());
    const reaper = new Reaper(this.#pool);
    this.#every(RENEWAL_MS, () => this.#renew());
    this.#every(REVOCATION_WAIT_MS, () => this.#quietly(reaper.run(), "dead verifiers could not be removed"));
    this.#every(FLUSH_MS, () => this.#quietly(this.meter.flush(), "usage could not be written; trying again"));
    this.#every(FOLD_MS, () => this.#quietly(foldUsage(this.#pool), "usage could not be added up; trying again"));
    this.#every(TRIM_MS, () =>
      this.#quietly(trimExpired(this.#pool), "what has been kept for long enough could not be removed"),
    );
  }

  /** After the last answer: writes what is to be written, and takes its row away so that no revocation waits for it. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#stopListening();
    await this.#quietly(this.meter.drain(), "the last usage could not be written");
    await this.#quietly(foldAll(this.#pool), "the last usage could not be added up; another verifier will do it");
    await this.#quietly(this.membership.leave(), "this verifier could not sign off; revocations wait for its lease");
    this.sharedCounters?.close();
    await Promise.all([this.#pool.end(), this.#reserved.end()]);
  }

  /**
   * Decides at once where memory may answer, and later where a look-up or the count of a rate limit is needed.
   *
   * @param secret as it was presented; what can't be one is answered like an unknown one
   * @param clocks at this moment
   * @throws when the database has to be asked and does not answer. Whoever asks must refuse then
   */
  verify(secret: string, request: Question, clocks = readClocks()): Verdict | Promise<Verdict> {
    if (secret.length > LONGEST_SECRET) return this.#conclude(null, request, clocks.wall);
    const found = this.#find(secret, clocks);
    if (!(found instanceof Promise)) return this.#conclude(found, request, clocks.wall);
    return found.then((key) => this.#conclude(key, request, Date.now()));
  }

  /**
   * What stands in the way of the key now, apart from rate limits. Nothing is counted, recorded or taken from limits.
   *
   * @throws when the database has to be asked and does not answer
   */
  async peek(secret: string, request: Question): Promise<Verdict> {
    const key = secret.length > LONGEST_SECRET ? null : await this.#find(secret, readClocks());
    return { decision: this.#decide(key, request, Date.now()), key, remaining: NOTHING_LIMITED };
  }

  /** Names this process for as long as it runs. */
  get id(): string {
    return this.#identity.id;
  }

  /** Lets another memory take part in the lease: it forgets what has changed before that is acknowledged. */
  addMemory(memory: Memory): void {
    this.#memories.push(memory);
  }

  #find(secret: string, clocks: Clocks): CachedKey | null | Promise<CachedKey | null> {
    const digest = this.#cache.digest(secret);
    const remembered = this.#keys.remembered(digest, clocks);
    this.statistics.lookedUp(remembered !== undefined);
    if (remembered !== undefined) return remembered;
    // What was never a secret is refused before the database is asked.
    if (parseSecret(secret) === null) return null;
    return this.#keys.find(digest, () => lookUp(this.#pool, env().PORTCULLIS_PEPPERS, secret));
  }

  /**
   * The same for the client id and secret of a channel credential: what it has found to be right, memory answers for.
   *
   * @throws also when more secrets wait to be compared than can be in a second
   */
  verifyPair(
    clientId: string,
    secret: string,
    request: Question,
    clocks = readClocks(),
  ): PairVerdict | Promise<PairVerdict> {
    const pair = canonicalPair(clientId, secret);
    if (!pair) return this.#conclude(null, request, clocks.wall);
    // What a program says of addresses counts among its own tenant's questions only.
    const network = `${request.within ?? ""} ${guessingNetwork(request.address ?? null)}`;
    const digest = this.#cache.digestPair(pair, network);
    const remembered = this.#keys.remembered(digest, clocks);
    this.statistics.lookedUp(remembered !== undefined);
    if (remembered) return this.#conclude(remembered, request, clocks.wall);
    return this.#keys
      .find(digest, () => this.pairs.find(pair, network, digest, request.within), false)
      .then(
        (key) => this.#conclude(key, request, Date.now()),
        (error: unknown) => {
          const decision = throttled(error);
          this.statistics.decided(decision.reason);
          return { decision, key: null, remaining: NOTHING_LIMITED };
        },
      );
  }

  #conclude(found: CachedKey | null, request: Question, now: number): Verdict | Promise<Verdict> {
    const { within } = request;
    const key = found && (within === undefined || found.tenantIds.includes(within)) ? found : null;
    const decision = this.#decide(key, request, now);
    if (!decision.allowed || !key || !(key.rateLimits || request.lastObstacle)) {
      return this.#record(key, decision, request, now, NOTHING_LIMITED);
    }
    return this.#takeFromLimits(key, decision, request, now);
  }

  async #takeFromLimits(key: CachedKey, decision: Decision, request: Question, now: number): Promise<Verdict> {
    const taken = await this.#rateLimiter.take(key.rateLimits ?? [], now);
    const { exhausted, remaining } = taken;
    if (exhausted) {
      return this.#record(key, { allowed: false, reason: "rate_limited", exhausted }, request, now, NOTHING_LIMITED);
    }
    try {
      const refusal = (await request.lastObstacle?.(key)) ?? null;
      if (!refusal) return this.#record(key, decision, request, now, remaining);
      await taken.giveBack();
      return this.#record(key, refusal, request, now, NOTHING_LIMITED);
    } catch (error) {
      await taken.giveBack();
      throw error;
    }
  }

  #decide(key: CachedKey | null, request: Question, now: number): Decision {
    const { door, address, self, obstacle } = request;
    const permission = self !== undefined && self === key?.keyId ? null : request.permission;
    const decision = decide(key, { door, address, permission, now });
    return (decision.allowed && key && obstacle?.(key)) || decision;
  }

  #record(
    key: CachedKey | null,
    decision: Decision,
    request: Question,
    now: number,
    remaining: readonly RemainingLimit[],
  ): Verdict {
    this.statistics.decided(outcomeOf(decision));
    if (key) this.meter.count(key, decision, request, now);
    return { decision, key, remaining };
  }

  /** Does the database answer, and within the time? */
  async databaseAnswers(): Promise<boolean> {
    return this.#pool.query("SELECT 1").then(
      () => true,
      () => false,
    );
  }

  get cachedKeys(): number {
    return this.#cache.size;
  }

  #renew(): void {
    void this.#quietly(this.membership.renew(), "the lease could not be renewed");
  }

  #every(ms: number, run: () => void): void {
    this.#timers.push(setInterval(run, ms));
  }

  async #quietly(work: Promise<unknown>, message: string): Promise<void> {
    try {
      await work;
    } catch (error) {
      log.warn({ err: error }, message);
    }
  }
}

function openSharedCounters(): SharedCounters | null {
  const { REDIS_URL } = env();
  return REDIS_URL ? new SharedCounters(REDIS_URL) : null;
}
