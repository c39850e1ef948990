import type { Pool } from "pg";

/** Uses wait here, one entry a key, so that a busy key costs one write a second and verification none. */
export class UseLog {
  #pending = new Map<string, { at: number; address: string | null }>();

  constructor(private readonly pool: Pool) {}

  record(keyId: string, at: number, address: string | null): void {
    this.#pending.set(keyId, { at, address });
  }

  /** @throws when they can't be written; they are kept for the next time */
  async flush(): Promise<void> {
    if (this.#pending.size === 0) return;
    const batch = this.#pending;
    this.#pending = new Map();
    const ids = [...batch.keys()].sort();
    const uses = ids.map((id) => batch.get(id));
    try {
      // Locked in the order of their ids, as by every other writer of several keys: no deadlocks.
      await this.pool.query({
        name: "record-use",
        text: `
          WITH used AS (
            SELECT k.id, u.at, u.address
            FROM unnest($1::text[], $2::float8[], $3::text[]) AS u (id, at, address)
            JOIN "key" k ON k.id = u.id
            ORDER BY k.id FOR NO KEY UPDATE OF k)
          UPDATE "key" k SET last_used_at = to_timestamp(used.at / 1000), last_used_address = used.address
          FROM used
          WHERE k.id = used.id AND (k.last_used_at IS NULL OR k.last_used_at < to_timestamp(used.at / 1000))`,
        values: [ids, uses.map((use) => use?.at), uses.map((use) => use?.address)],
      });
    } catch (error) {
      this.#pending = new Map([...batch, ...this.#pending]);
      throw error;
    }
  }
}
