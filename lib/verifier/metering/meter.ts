import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import type { Decision, KeyRecord, Refusal, VerificationRequest } from "@/lib/domain/decision";
import { log } from "@/lib/log";
import { type Batch, isRefused, writeBatch } from "./journal";
import type { Denial, Metered, Tally } from "./tally";

/** A process that is killed loses what it has counted since the last write: this long, and the time of a write. */
export const FLUSH_MS = 1_000;

const MINUTE_MS = 60_000;

/** One entry for each key and minute that is not written yet. About 300 bytes each, so 30 MB while the database is away. */
const MAX_TALLIES = 100_000;
/** Keys in a batch. Making a batch keeps verifications waiting: some 1 ms. */
const BATCH_TALLIES = 1_000;
/** Denials that differ, noted of one key before the next write, and of all keys. Every denial is counted. */
const MAX_DENIALS_OF_KEY = 5;
const MAX_DENIALS = 1_000;

const ATTEMPTS_AT_THE_END = 3;
const PAUSE_MS = 500;

type Asked = Omit<VerificationRequest, "now">;

/**
 * Counts what the verifier decided, per key, minute and outcome. A verification adds to numbers in memory; they are written
 * behind the answers, many at once. What could not be written is kept, grows by one entry a minute for each key that is in
 * use, and is written later.
 */
export class Meter {
  /** When the minute of the open tallies began. */
  #minute = 0;
  #open: Tally[] = [];
  #closed: Tally[] = [];
  /** On its way, or to be tried again as it is. */
  #batch: Batch | null = null;
  #batches = 0;
  #denials = 0;
  #writing: Promise<void> | null = null;
  #lost = 0;

  /** @param writer names this process for as long as it runs */
  constructor(
    private readonly pool: Pool,
    private readonly writer: string,
  ) {}

  /** Verifications that were not counted because the database was away for too long, or refused their counts. */
  get lost(): number {
    return this.#lost;
  }

  /** @param now milliseconds since 1970 */
  count(key: Metered, decision: Decision, asked: Asked, now: number): void {
    const tally = this.#tallyOf(key, now);
    if (!tally) {
      this.#lost++;
      return;
    }
    if (decision.allowed) {
      tally.allowed++;
      tally.usedAfter = now - tally.minute;
      tally.usedFrom = asked.address ?? null;
      return;
    }
    tally.denied ??= { counts: {}, denials: [] };
    const { counts, denials } = tally.denied;
    counts[decision.reason] = (counts[decision.reason] ?? 0) + 1;
    this.#note(denials, key.record, decision, asked, now);
  }

  /**
   * Writes what was counted. One call at a time does so; another one waits for it.
   *
   * @throws when it can't be written; it is kept for the next time
   */
  async flush(): Promise<void> {
    if (this.#writing) return this.#writing.catch(() => {});
    this.#writing = this.#write();
    try {
      await this.#writing;
    } finally {
      this.#writing = null;
    }
  }

  /**
   * After the last verification: writes all of it.
   *
   * @throws when it can't be written; it is lost then
   */
  async drain(): Promise<void> {
    for (let failures = 0; this.#batch || this.#closed.length > 0 || this.#open.length > 0; ) {
      try {
        await this.flush();
      } catch (error) {
        if (++failures === ATTEMPTS_AT_THE_END) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }

  #tallyOf(key: Metered, now: number): Tally | null {
    if (now < this.#minute || now >= this.#minute + MINUTE_MS) {
      this.#close();
      this.#minute = now - (now % MINUTE_MS);
    }
    if (key.tally) return key.tally;
    if (this.#open.length + this.#closed.length >= MAX_TALLIES) return null;
    key.tally = { key, minute: this.#minute, allowed: 0, usedAfter: 0, usedFrom: null, denied: null };
    this.#open.push(key.tally);
    return key.tally;
  }

  #note(denials: Denial[], record: KeyRecord, refusal: Refusal, asked: Asked, at: number): void {
    const { door, address, permission } = asked;
    for (const denial of denials) {
      if (denial.refusal.reason !== refusal.reason || denial.address !== address) continue;
      if (denial.permission !== permission || denial.door !== door) continue;
      denial.count++;
      denial.at = at;
      denial.refusal = refusal;
      denial.record = record;
      return;
    }
    if (denials.length >= MAX_DENIALS_OF_KEY || this.#denials >= MAX_DENIALS) return;
    denials.push({ at, refusal, door, address, permission, record, count: 1 });
    this.#denials++;
  }

  #close(): void {
    for (const { key } of this.#open) key.tally = null;
    this.#closed = this.#closed.concat(this.#open);
    this.#open = [];
  }

  async #write(): Promise<void> {
    // While a batch waits for the database, a key's minute stays one entry and does not become one a second.
    if (!this.#batch) this.#close();
    for (this.#batch ??= this.#nextBatch(); this.#batch; this.#batch = this.#nextBatch()) {
      await this.#writeBatch(this.#batch);
      for (const { denied } of this.#batch.tallies) this.#denials -= denied?.denials.length ?? 0;
    }
  }

  /** What the database refuses is given up, or everything behind it would wait for ever: denials first, as counts matter more. */
  async #writeBatch(batch: Batch): Promise<void> {
    try {
      await writeBatch(this.pool, this.writer, batch);
      return;
    } catch (error) {
      if (!isRefused(error)) throw error;
      log.error({ err: error }, "the database refuses denials, which are dropped");
    }
    try {
      await writeBatch(this.pool, this.writer, { ...batch, tallies: batch.tallies.map(withoutDenials) });
    } catch (error) {
      if (!isRefused(error)) throw error;
      log.error({ err: error }, "the database refuses usage, which is lost");
      for (const tally of batch.tallies) this.#lost += requestsIn(tally);
    }
  }

  #nextBatch(): Batch | null {
    if (this.#closed.length === 0) return null;
    return { number: ++this.#batches, tallies: this.#closed.splice(0, BATCH_TALLIES) };
  }
}

const withoutDenials = (tally: Tally): Tally => ({
  ...tally,
  denied: tally.denied && { ...tally.denied, denials: [] },
});

const requestsIn = ({ allowed, denied }: Tally): number =>
  Object.values(denied?.counts ?? {}).reduce((sum, count) => sum + count, allowed);
