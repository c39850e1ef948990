import { obstacleTo } from "@/lib/domain/ai/access";
import { exhaustedBudget } from "@/lib/domain/ai/budget";
import type { ModelRefusal } from "@/lib/domain/decision";
import type { CachedKey } from "@/lib/verifier/cache";
import type { Question, Verdict, Verifier } from "@/lib/verifier/verifier";
import type { Ledger } from "./ledger";
import type { Model } from "./model-lookup";
import type { Models } from "./models";

/** Of a model's name in a refusal's explanation. */
const NAME_SHOWN = 100;

/** What a request presents, and from where. */
export interface Caller {
  /** Empty for what can't be one. */
  secret: string;
  address: string | null;
}

/** What a request asks for. */
export interface Asked {
  /** What the client calls the model. */
  name: string;
  /** What that is, since it was looked up to be decided about; undefined before that, and where nothing is called so. */
  model: Model | undefined;
}

/** May a request be passed on? */
export class Admission {
  constructor(
    private readonly verifier: Verifier,
    private readonly models: Models,
    private readonly ledger: Ledger,
  ) {}

  /** Is this the secret of an AI key that is let in from there? Counts nothing, unlike `admit`. */
  peek(caller: Caller): Promise<Verdict> {
    return this.verifier.peek(caller.secret, questionOf(caller));
  }

  /**
   * The same, counted and taken from rate limits.
   *
   * @param name what the client calls the model that it asks about; null for none in particular
   * @param model what that is
   */
  async enter(caller: Caller, name: string | null = null, model?: Model): Promise<Verdict> {
    const obstacle = (key: CachedKey) => (name === null ? null : modelRefusal(key, name, model));
    return this.verifier.verify(caller.secret, { ...questionOf(caller), obstacle });
  }

  /**
   * Decides about a request for a model, counts it, and takes it from rate limits.
   *
   * @throws when the database has to be asked and does not answer
   */
  async admit(caller: Caller, asked: Asked): Promise<Verdict> {
    asked.model = (await this.models.list()).called.get(asked.name);
    return this.verifier.verify(caller.secret, {
      ...questionOf(caller),
      obstacle: (key) => modelRefusal(key, asked.name, asked.model),
      lastObstacle: (key) => this.#budgetRefusal(key),
    });
  }

  /** May a request that was admitted, or is about to be, go on? What it costs is no longer asked. */
  async recheck(caller: Caller, asked: Asked): Promise<Verdict> {
    const { called, byId } = await this.models.list();
    // By its id: its name can be another model's by now.
    const model = asked.model ? byId.get(asked.model.id) : called.get(asked.name);
    const obstacle = (current: CachedKey) => modelRefusal(current, asked.name, model);
    return this.verifier.peek(caller.secret, { ...questionOf(caller), obstacle });
  }

  async #budgetRefusal({ ai, keyId, tenantId }: CachedKey): Promise<ModelRefusal | null> {
    if (!ai || (ai.budgets.key === null && ai.budgets.tenant === null)) return null;
    const [key = 0n, tenant = 0n] = await this.ledger.spent([keyId, tenantId], Date.now());
    const exhausted = exhaustedBudget(ai.budgets, { key, tenant });
    return exhausted && { allowed: false, reason: "budget_exhausted", exhausted };
  }
}

const questionOf = ({ address }: Caller): Question => ({ door: "ai", address, permission: null });

function modelRefusal({ ai }: CachedKey, name: string, model: Model | undefined): ModelRefusal | null {
  const obstacle = ai ? obstacleTo(ai, model) : "notInvited";
  return obstacle && { allowed: false, reason: "model_not_allowed", model: name.slice(0, NAME_SHOWN), obstacle };
}
