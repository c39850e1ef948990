import type { Pool } from "pg";
import { isLeaseValid, LEASE_MS, type Lease } from "@/lib/domain/lease";
import type { VerifierStats } from "@/lib/domain/verifier";
import type { Invalidation, Memory } from "./cache";
import { readClocks } from "./clocks";

export interface VerifierIdentity {
  id: string;
  name: string;
  version: string;
}

/**
 * A verifier's side of the protocol: announce, read, apply, take the lease, acknowledge. One renewal at a time.
 *
 * The steps are in this order for a reason each. Announcing before reading: a revocation that commits after the read
 * finds the row and waits for it. Applying before acknowledging: what is acknowledged is forgotten already. The lease
 * counts from before the first step: what was committed before then has been read.
 */
export class Membership {
  readonly #startedAt = new Date();
  #applied = -1n;
  #lease: Lease | null = null;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(
    private readonly pool: Pool,
    private readonly memories: readonly Memory[],
    private readonly identity: VerifierIdentity,
    private readonly stats: () => VerifierStats,
  ) {}

  /** Everything up to this change has been applied to the cache. */
  get applied(): bigint {
    return this.#applied;
  }

  /** May memory be trusted at this moment? */
  mayTrustMemory(clocks = readClocks()): boolean {
    return isLeaseValid(this.#lease, clocks);
  }

  /** How long memory may still be trusted: 0 without a lease, 2,500 at the most. */
  leaseLeftMs(): number {
    const clocks = readClocks();
    return this.#lease && this.mayTrustMemory(clocks) ? LEASE_MS - (clocks.monotonic - this.#lease.grantedAt) : 0;
  }

  /** Renews now or, where a renewal is under way, once more after it: its read may have been too early. */
  renew(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#renewWhileAsked().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Gives up the lease, then the row: from here on memory is not trusted, and no revocation waits. */
  async leave(): Promise<void> {
    await this.#running?.catch(() => {});
    this.#lease = null;
    await this.pool.query("DELETE FROM verifier WHERE id = $1", [this.identity.id]);
  }

  async #renewWhileAsked(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#renewOnce();
    }
  }

  async #renewOnce(): Promise<void> {
    const granted = { grantedAt: performance.now(), wallAt: Date.now() };
    await this.#announce();
    const { head, invalidations } = await this.#read();
    // After a long pause rows have been trimmed, and after a restored backup the numbers have gone back.
    const complete = head >= this.#applied && BigInt(invalidations.length) === head - this.#applied;
    for (const memory of this.memories) {
      if (complete) for (const invalidation of invalidations) memory.forget(invalidation);
      else memory.clear();
    }
    this.#applied = head;
    this.#lease = granted;
    await this.#acknowledge();
  }

  async #announce(): Promise<void> {
    const { id, name, version } = this.identity;
    await this.pool.query({
      name: "verifier-announce",
      text: `
        INSERT INTO verifier (id, name, version, applied, gen, started_at, last_seen_at, stats)
        VALUES ($1, $2, $3, $4, 1, $5, now(), $6)
        ON CONFLICT (id) DO UPDATE SET gen = verifier.gen + 1, last_seen_at = now(), stats = excluded.stats`,
      values: [id, name, version, this.#applied, this.#startedAt, this.stats()],
    });
  }

  async #read(): Promise<{ head: bigint; invalidations: Invalidation[] }> {
    const { rows } = await this.pool.query<{ head: string; scope: Invalidation["scope"] | null; ids: string[] }>({
      name: "verifier-read",
      text: `
        SELECT h.seq AS head, i.scope, i.ids
        FROM head h LEFT JOIN invalidation i ON $1 >= 0 AND i.seq > $1
        ORDER BY i.seq`,
      values: [this.#applied],
    });
    const [first] = rows;
    if (!first) throw new Error("The table head is empty");
    const invalidations = rows.flatMap(({ scope, ids }) => (scope ? [{ scope, ids }] : []));
    return { head: BigInt(first.head), invalidations };
  }

  async #acknowledge(): Promise<void> {
    await this.pool.query({
      name: "verifier-acknowledge",
      text: "UPDATE verifier SET applied = $2 WHERE id = $1",
      values: [this.identity.id, this.#applied],
    });
  }
}
