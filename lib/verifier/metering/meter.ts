import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import type { Decision, KeyRecord, Refusal, VerificationRequest } from "@/lib/domain/decision";
import { log } from "@/lib/log";
import { type Batch, isRefused, toBatch, writeBatch } from "./journal";
import { countAnew, type Denial, isCounting, type Metered, type Tally, takeTally } from "./tally";

/** A process that is killed loses what it has counted since the last write: this long, and the time of a write. */
export const FLUSH_MS = 1_000;

const MINUTE_MS = 60_000;

/** One for each key and minute that is not written yet. About 100 bytes each, so 10 MB while the database is away. */
const MAX_TALLIES = 100_000;
/** Keys in a batch. Making a batch keeps verifications waiting: some 0.2 ms. */
const BATCH_TALLIES = 500;
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
  /** When the minute began that keys count in. */
  #minute = 0;
  /** Keys that count. */
  #open: Metered[] = [];
  /** Minutes that are over, the oldest first. */
  #closed: { minute: number; tallies: Tally[] }[] = [];
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
    if (now < this.#minute || now >= this.#minute + MINUTE_MS) this.#beginMinute(now);
    if (!isCounting(key)) {
      if (this.#unwritten >= MAX_TALLIES) {
        this.#lost++;
        return;
      }
      this.#open.push(key);
    }
    if (decision.allowed) {
      key.allowed++;
      // As an integer it lies in the key itself; V8 would put the difference of two doubles elsewhere.
      key.usedAfter = (now - this.#minute) | 0;
      key.usedFrom = asked.address ?? null;
      return;
    }
    key.denied ??= { counts: {}, denials: [] };
    const { counts, denials } = key.denied;
    counts[decision.reason] = (counts[decision.reason] ?? 0) + 1;
    this.#note(denials, key, decision, asked, now);
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
    for (let failures = 0; this.#batch || this.#unwritten > 0; ) {
      try {
        await this.flush();
      } catch (error) {
        if (++failures === ATTEMPTS_AT_THE_END) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }

  get #unwritten(): number {
    return this.#closed.reduce((sum, { tallies }) => sum + tallies.length, this.#open.length);
  }

  #beginMinute(now: number): void {
    if (this.#open.length > 0) this.#closed.push({ minute: this.#minute, tallies: this.#open.map(takeTally) });
    this.#open = [];
    this.#minute = now - (now % MINUTE_MS);
  }

  #note(denials: Denial[], key: KeyRecord, refusal: Refusal, asked: Asked, at: number): void {
    const { door, address, permission } = asked;
    for (const denial of denials) {
      if (denial.refusal.reason !== refusal.reason || denial.address !== address) continue;
      if (denial.permission !== permission || denial.door !== door) continue;
      denial.count++;
      denial.at = at;
      denial.refusal = refusal;
      denial.key = key;
      return;
    }
    if (denials.length >= MAX_DENIALS_OF_KEY || this.#denials >= MAX_DENIALS) return;
    denials.push({ at, refusal, door, address, permission, key, count: 1 });
    this.#denials++;
  }

  async #write(): Promise<void> {
    if (this.#batch) await this.#writeBatch(this.#batch);
    // What is counted meanwhile is for the next time.
    for (let left = this.#unwritten; left > 0; ) {
      this.#batch = this.#nextBatch();
      left -= this.#batch.keys;
      await this.#writeBatch(this.#batch);
    }
  }

  /** While one waits for the database, a key's minute stays one tally and does not become one a second. */
  #nextBatch(): Batch {
    const [closed] = this.#closed;
    if (closed) {
      const batch = toBatch(++this.#batches, closed.minute, closed.tallies.splice(0, BATCH_TALLIES));
      if (closed.tallies.length === 0) this.#closed.shift();
      return batch;
    }
    const keys = this.#open.splice(0, BATCH_TALLIES);
    const batch = toBatch(++this.#batches, this.#minute, keys);
    for (const key of keys) countAnew(key);
    return batch;
  }

  async #writeBatch(batch: Batch): Promise<void> {
    await this.#writeAccepted(batch);
    this.#batch = null;
    this.#denials -= batch.denials.length;
  }

  /** What the database refuses is given up, or everything behind it would wait for ever: denials first, as counts matter more. */
  async #writeAccepted(batch: Batch): Promise<void> {
    try {
      await writeBatch(this.pool, this.writer, batch);
      return;
    } catch (error) {
      if (!isRefused(error)) throw error;
      log.error({ err: error }, "the database refuses denials, which are dropped");
    }
    try {
      await writeBatch(this.pool, this.writer, { ...batch, denials: [] });
    } catch (error) {
      if (!isRefused(error)) throw error;
      log.error({ err: error }, "the database refuses usage, which is lost");
      this.#lost += batch.requests;
    }
  }
}
