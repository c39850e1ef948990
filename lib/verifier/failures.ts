import { log } from "@/lib/log";

const QUIET_MS = 1_000;

/** Tells of requests that could not be decided: while a database is away there may be thousands a second. */
export class Failures {
  #untold = 0;
  #toldAt = Number.NEGATIVE_INFINITY;

  /** Requests that were answered 503. */
  total = 0;

  add(error: unknown): void {
    this.total++;
    this.#untold++;
    const now = performance.now();
    if (now - this.#toldAt < QUIET_MS) return;
    log.error({ err: error, requests: this.#untold }, "verification failed");
    this.#untold = 0;
    this.#toldAt = now;
  }
}
