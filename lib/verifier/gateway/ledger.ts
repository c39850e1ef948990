import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { monthOf } from "@/lib/domain/ai/budget";
import { type Batch, type Entry, readSpent, writeBatch } from "./ledger-journal";

/** What is not written when a process is killed is lost: this long, and the time of a write. */
export const FLUSH_MS = 1_000;

const HOUR_MS = 3_600_000;
const ATTEMPTS_AT_THE_END = 3;
const PAUSE_MS = 500;

/** A query, and for whom it is. */
interface Round {
  owners: Set<string>;
  now: number;
  costs: Promise<Map<string, bigint>>;
}

export type Use = Omit<Entry, "hour">;

/** Adds up what models are used for, and writes it behind the answers; and knows what has been spent. */
export class Ledger {
  #open = new Map<string, Entry>();
  /** On its way, or to be tried again as it is. */
  #batch: Batch | null = null;
  #batches = 0;
  #writing: Promise<void> | null = null;
  /** The next query. */
  #round: Round | null = null;
  /** The one that is under way. */
  #asking: Promise<unknown> = Promise.resolve();

  /** @param writer names this process for as long as it runs */
  constructor(
    private readonly pool: Pool,
    private readonly writer: string,
  ) {}

  /** @param now milliseconds since 1970 */
  add(use: Use, now: number): void {
    const hour = now - (now % HOUR_MS);
    const name = `${use.keyId} ${use.modelId} ${hour}`;
    const entry = this.#open.get(name);
    if (!entry) {
      this.#open.set(name, { ...use, hour });
      return;
    }
    entry.requests += use.requests;
    entry.input += use.input;
    entry.output += use.output;
    entry.cost += use.cost;
  }

  /**
   * What owners (keys or tenants) have spent in this month, in pico-dollars. One query at a time asks for all. Whoever comes
   * while one is under way waits for the next: its answer may be older than what another process has written and told since.
   *
   * @throws when the database does not answer
   */
  async spent(owners: readonly string[], now: number): Promise<bigint[]> {
    this.#round ??= this.#nextRound();
    const round = this.#round;
    for (const owner of owners) round.owners.add(owner);
    round.now = now;
    const costs = await round.costs;
    return owners.map((owner) => costs.get(owner) ?? 0n);
  }

  #nextRound(): Round {
    const owners = new Set<string>();
    const costs = this.#asking.then(() => {
      this.#round = null;
      return this.#ask([...owners], round.now);
    });
    const round: Round = { owners, now: 0, costs };
    this.#asking = costs.catch(() => {});
    return round;
  }

  /**
   * What is written, by whatever process, and what this one has not written yet. The database says in one answer what was spent
   * and which of this process's batches is in that, so nothing is left out or counted twice while a batch is on its way.
   */
  async #ask(owners: readonly string[], now: number): Promise<Map<string, bigint>> {
    const month = monthOf(now);
    const mine = this.#batch;
    const before = this.#batches;
    const open = [...this.#open.values()].map((entry) => ({ ...entry }));
    const { costs, number } = await readSpent(this.pool, this.writer, owners, month);
    // What was open then may have been the next batch meanwhile.
    const stillOpen = number > before ? [] : open;
    const unwritten = mine && mine.number > number ? [...mine.entries, ...stillOpen] : stillOpen;
    const spent = new Map(owners.map((owner, index) => [owner, costs[index] ?? 0n]));
    for (const { keyId, tenantId, hour, cost } of unwritten) {
      if (monthOf(hour) !== month) continue;
      for (const owner of [keyId, tenantId]) spent.set(owner, (spent.get(owner) ?? 0n) + cost);
    }
    return spent;
  }

  /**
   * Writes what was added before. Calls that come meanwhile wait for the same batches.
   *
   * @throws when it can't be written; it is kept for the next time
   */
  async flush(): Promise<void> {
    if (!this.#batch && this.#open.size === 0) return;
    this.#writing ??= this.#write();
    await this.#writing;
  }

  /** After the last request. @throws when it can't be written; it is lost then */
  async drain(): Promise<void> {
    for (let failures = 0; this.#batch || this.#open.size > 0; ) {
      try {
        await this.flush();
      } catch (error) {
        if (++failures === ATTEMPTS_AT_THE_END) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }

  async #write(): Promise<void> {
    try {
      for (this.#batch ??= this.#nextBatch(); this.#batch; this.#batch = this.#nextBatch()) {
        await writeBatch(this.pool, this.writer, this.#batch);
      }
    } finally {
      // In the tick in which nothing was left: what is added in the next one needs another write.
      this.#writing = null;
    }
  }

  #nextBatch(): Batch | null {
    if (this.#open.size === 0) return null;
    const entries = [...this.#open.values()];
    this.#open = new Map();
    return { number: ++this.#batches, entries };
  }
}
