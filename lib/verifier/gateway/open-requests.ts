import { setTimeout as sleep } from "node:timers/promises";
import type { Refusal } from "@/lib/domain/decision";
import type { Invalidation, Memory } from "@/lib/verifier/cache";
import { FAULTS, type Fault, faultOf } from "./answer";

/** How often all of them are looked at: keys expire, and a lease can be lost. */
export const SWEEP_MS = 500;

/** How long the database may take to say that a request may go on. */
const PATIENCE_MS = 400;

const UNKNOWN = Symbol("unknown");

export interface OpenRequest {
  keyId: string;
  /** Of the key's tenant and its master account. */
  tenantIds: readonly string[];
  /** What stands in its way now; null for nothing. @throws when that can't be known */
  refusal: () => Promise<Refusal | null>;
  /** Ends it. */
  cut: (fault: Fault) => void;
}

/**
 * Requests that are being answered. A change that may concern them is followed by another look at each: what may no longer
 * go on is cut, and so is what nobody can answer for twice in a row because the lease is lost and the database is away.
 */
export class OpenRequests implements Memory {
  readonly #open = new Set<OpenRequest>();
  readonly #doomed = new WeakSet<OpenRequest>();
  /** Nobody could answer for them at the last look. A busy moment of this process is no reason to cut them. */
  readonly #unsure = new WeakSet<OpenRequest>();

  /** @param graceMs how much longer what may not go on goes on */
  constructor(private readonly graceMs: number) {}

  add(request: OpenRequest): void {
    this.#open.add(request);
  }

  delete(request: OpenRequest): void {
    this.#open.delete(request);
  }

  get size(): number {
    return this.#open.size;
  }

  forget({ scope, ids }: Invalidation): void {
    const concerns = ({ keyId, tenantIds }: OpenRequest) => {
      if (scope === "key") return ids.includes(keyId);
      return scope === "models" || (scope === "tenant" && tenantIds.some((id) => ids.includes(id)));
    };
    for (const request of this.#open) if (concerns(request)) void this.#look(request);
  }

  clear(): void {
    this.sweep();
  }

  sweep(): void {
    for (const request of this.#open) void this.#look(request);
  }

  async #look(request: OpenRequest): Promise<void> {
    if (this.#doomed.has(request)) return;
    // The change that this follows counts as applied in the next tick only: a look-up that is under way would still do.
    await null;
    const fault = await this.#faultOf(request);
    const firstDoubt = fault === FAULTS.unavailable && !this.#unsure.has(request);
    if (fault === FAULTS.unavailable) this.#unsure.add(request);
    else this.#unsure.delete(request);
    if (!fault || firstDoubt || this.#doomed.has(request)) return;
    this.#doomed.add(request);
    if (this.graceMs > 0) await sleep(this.graceMs, undefined, { ref: false });
    if (this.#open.has(request)) request.cut(fault);
  }

  async #faultOf(request: OpenRequest): Promise<Fault | null> {
    const patience = new AbortController();
    const late = sleep(PATIENCE_MS, UNKNOWN, { signal: patience.signal, ref: false }).catch(() => UNKNOWN);
    const refusal = await Promise.race([request.refusal().catch(() => UNKNOWN), late]);
    patience.abort();
    if (refusal === null) return null;
    return typeof refusal === "symbol" ? FAULTS.unavailable : faultOf(refusal);
  }
}
