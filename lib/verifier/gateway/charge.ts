import type { Budgets } from "@/lib/domain/ai/budget";
import { costOf, type Tokens, tokensIn } from "@/lib/domain/ai/usage";
import type { CachedKey } from "@/lib/verifier/cache";
import type { Ledger } from "./ledger";
import type { Model } from "./model-lookup";
import type { Traffic } from "./traffic";
import type { UsageReader } from "./usage-readers";

const NONE: Tokens = { input: 0, output: 0 };
const NO_BUDGETS: Budgets = { key: null, tenant: null };

/** What one request costs: added to the ledger as far as it is known, and never twice. */
export class Charge {
  #charged = NONE;
  #told: Tokens | null = null;
  #requests = 1;

  constructor(
    private readonly ledger: Ledger,
    private readonly traffic: Traffic,
    private readonly key: CachedKey,
    private readonly model: Model,
  ) {}

  /**
   * What the upstream has told so far.
   *
   * @returns what the client must not have more of its answer before, or it could ask for another one
   */
  update({ tokens }: UsageReader): Promise<void> | null {
    if (tokens === this.#told || !tokens) return null;
    this.#told = tokens;
    return this.#add(tokens);
  }

  /**
   * Where the usage was not told, because the answer was given up or the upstream counts nothing, it is estimated: whoever
   * hangs up before the end would use models for free.
   *
   * @param textBytes of the request
   * @param reader of the answer, whether or not it has come to its end; null if none has begun
   * @returns as above
   */
  close(textBytes: number, reader: UsageReader | null): Promise<void> | null {
    const { contextLength } = this.model;
    const input = Math.min(tokensIn(textBytes), contextLength ?? Number.POSITIVE_INFINITY);
    return this.#add(reader?.tokens ?? { input, output: reader?.estimate ?? 0 });
  }

  #add(total: Tokens): Promise<void> | null {
    const more = { input: total.input - this.#charged.input, output: total.output - this.#charged.output };
    if (this.#requests === 0 && more.input === 0 && more.output === 0) return null;
    const { tenantId, keyId } = this.key.record;
    const { prices } = this.model;
    const cost = costOf(total, prices) - costOf(this.#charged, prices);
    this.ledger.add({ tenantId, keyId, modelId: this.model.id, requests: this.#requests, ...more, cost }, Date.now());
    this.traffic.used(this.model, more, cost);
    this.#requests = 0;
    this.#charged = total;
    // Other processes compare budgets with what is written. What can't be written now is tried again, and counts here.
    const { key, tenant } = this.key.ai?.budgets ?? NO_BUDGETS;
    return key === null && tenant === null ? null : this.ledger.flush().catch(() => {});
  }
}
