import type { Pool } from "pg";
import { REVOCATION_WAIT_MS } from "@/lib/domain/lease";

/**
 * Removes the rows of verifiers that have died, so that revocations need not wait for them, and what all live ones have
 * applied. A row may go only when its `gen` has stood still for W since this process saw it: counted from an earlier
 * moment, a process that was paused could still hold a lease. Never on the way of a revocation.
 */
export class Reaper {
  /** When this process first saw each verifier with the `gen` that it has. Monotonic. */
  readonly #seen = new Map<string, { gen: string; since: number }>();

  constructor(private readonly pool: Pool) {}

  async run(): Promise<void> {
    const asked = performance.now();
    const { rows } = await this.pool.query<{ id: string; gen: string }>("SELECT id, gen FROM verifier");
    const answered = performance.now();
    for (const { id, gen } of rows) {
      const seen = this.#seen.get(id);
      if (seen?.gen !== gen) this.#seen.set(id, { gen, since: answered });
      else if (asked - seen.since >= REVOCATION_WAIT_MS) await this.#remove(id, gen);
    }
    const alive = new Set(rows.map(({ id }) => id));
    for (const id of this.#seen.keys()) if (!alive.has(id)) this.#seen.delete(id);
    await this.pool.query("DELETE FROM invalidation WHERE seq <= (SELECT min(applied) FROM verifier)");
  }

  /** The condition on `gen` leaves alone a verifier that has come back meanwhile. */
  async #remove(id: string, gen: string): Promise<void> {
    await this.pool.query("DELETE FROM verifier WHERE id = $1 AND gen = $2", [id, gen]);
  }
}
