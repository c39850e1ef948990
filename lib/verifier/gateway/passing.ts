import type { Fault } from "./answer";
import type { Model } from "./model-lookup";
import type { Ending } from "./traffic";

/** A request that may end before its answer does, and what becomes of it. */
export class Passing {
  readonly #abort = new AbortController();
  readonly begunAt = performance.now();
  /** When all of the request was here. */
  readAt = this.begunAt;
  /** Null until one is found that is open to the key. */
  model: Model | null = null;
  ending: Ending = "refused";
  /** Why it was ended; null when the client has gone away. */
  fault: Fault | null = null;

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  end(fault: Fault | null): void {
    this.fault ??= fault;
    this.#abort.abort();
  }
}
