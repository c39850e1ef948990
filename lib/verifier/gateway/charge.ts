import type { Budgets } from "@/lib/domain/ai/budget";
import { costOf, type Tokens } from "@/lib/domain/ai/usage";
import type { CachedKey } from "@/lib/verifier/cache";
import { FLUSH_MS, type Ledger } from "./ledger";
import type { Model } from "./model-lookup";
import type { Traffic } from "./traffic";
import type { UsageReader } from "./usage-readers";

const NO_BUDGETS: Budgets = { key: null, tenant: null };

/**
 * What one request costs: added to the ledger as far as it is known, and never twice. Where the upstream has not told, it is
 * estimated: whoever hangs up before the end would use models for free, and long answers would be in no budget.
 */
export class Charge {
  /** All of it counts in the hour, and the month, in which it was asked: what was too much is taken back there. */
  readonly #askedAt = Date.now();
  #charged: Tokens | null = null;
  #awaited: Tokens | null = null;
  #reader: UsageReader | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** @param sent tokens of the request, by estimate */
  constructor(
    private readonly ledger: Ledger,
    private readonly traffic: Traffic,
    private readonly key: CachedKey,
    private readonly model: Model,
    private readonly sent: number,
  ) {}

  /** @param reader of an answer that begins */
  begin(reader: UsageReader): void {
    this.#reader = reader;
    this.#timer = setInterval(() => this.#add(), FLUSH_MS);
  }

  /**
   * After each piece of the answer.
   *
   * @returns what the client must not have more of its answer before, or it could ask for another one
   */
  update(): Promise<void> | null {
    if (!this.#reader?.isTold) return null;
    this.#add();
    if (this.#charged === this.#awaited) return null;
    this.#awaited = this.#charged;
    return this.#written();
  }

  /**
   * When there is no more of the answer, whether or not it has come to its end.
   *
   * @returns as above
   */
  close(): Promise<void> | null {
    clearInterval(this.#timer);
    this.#add();
    const used = this.#used;
    this.traffic.used(this.model, used, costOf(used, this.model.prices));
    return this.#written();
  }

  get #used(): Tokens {
    return this.#reader?.used(this.sent) ?? { input: this.sent, output: 0 };
  }

  #add(): void {
    const total = this.#used;
    const before = this.#charged ?? { input: 0, output: 0 };
    const more = { input: total.input - before.input, output: total.output - before.output };
    if (this.#charged && more.input === 0 && more.output === 0) return;
    const { tenantId, keyId } = this.key;
    const { id: modelId, prices } = this.model;
    const cost = costOf(total, prices) - costOf(before, prices);
    this.ledger.add({ tenantId, keyId, modelId, requests: this.#charged ? 0 : 1, ...more, cost }, this.#askedAt);
    this.#charged = total;
  }

  /** Other processes compare budgets with what is written. What can't be written now is tried again, and counts here. */
  #written(): Promise<void> | null {
    const { key, tenant } = this.key.ai?.budgets ?? NO_BUDGETS;
    return key === null && tenant === null ? null : this.ledger.flush().catch(() => {});
  }
}
