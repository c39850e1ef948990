import { Redis } from "ioredis";
import { type RateLimiterAbstract, RateLimiterRedis } from "rate-limiter-flexible";
import { log } from "@/lib/log";
import { COUNTER_OPTIONS } from "./rate-limiter";

/** A request waits no longer than this for the answer of one counter. */
const PATIENCE_MS = 100;

/** After a failure nobody asks for so long, or a server that hangs would slow down every request. */
const PAUSE_MS = 1_000;

/** Counters in Valkey or Redis, for as many processes as use the same server. */
export class SharedCounters {
  readonly #client: Redis;
  readonly #counters: RateLimiterRedis;
  /** Monotonic, milliseconds. */
  #pausedUntil = 0;
  #lost = false;

  /**
   * @param url `redis://` or, with TLS, `rediss://`
   * @param patienceMs how long a request waits for the answer of one counter
   */
  constructor(url: string, patienceMs = PATIENCE_MS) {
    this.#client = new Redis(url, {
      lazyConnect: true,
      // What can't be sent now is counted elsewhere, and not sent later.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: patienceMs,
      connectTimeout: PAUSE_MS,
      retryStrategy: () => PAUSE_MS,
    });
    this.#client.on("error", (error: Error) => this.#fail(error));
    this.#counters = new RateLimiterRedis({ ...COUNTER_OPTIONS, storeClient: this.#client });
  }

  /** Waits for the first connection or its failure. It is tried again for ever. */
  async open(): Promise<void> {
    await this.#client.connect().catch((error: Error) => this.#fail(error));
  }

  /** @returns what `take` returns; undefined when the server does not answer */
  async use<T>(take: (counters: RateLimiterAbstract) => Promise<T>): Promise<T | undefined> {
    if (this.#client.status !== "ready" || performance.now() < this.#pausedUntil) return undefined;
    try {
      const result = await take(this.#counters);
      this.#recover();
      return result;
    } catch (error) {
      this.#fail(error as Error);
      return undefined;
    }
  }

  close(): void {
    this.#client.disconnect();
  }

  /** The client's errors carry the command that failed, and with it the password: only their message is logged. */
  #fail({ message }: Error): void {
    this.#pausedUntil = performance.now() + PAUSE_MS;
    if (this.#lost) return;
    this.#lost = true;
    log.warn({ reason: message }, "REDIS_URL does not answer: rate limits hold for each process by itself meanwhile");
  }

  #recover(): void {
    if (!this.#lost) return;
    this.#lost = false;
    log.info("REDIS_URL answers again: rate limits hold for all processes together");
  }
}
