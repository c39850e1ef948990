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
  /** What that was when it was decided about; undefined before that, and where nothing is called so. */
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

  /** The same, counted and taken from rate limits. */
  async enter(caller: Caller): Promise<Verdict> {
    return this.verifier.verify(caller.secret, questionOf(caller));
  }

  /**
   * Decides about a request for a model, counts it, and takes it from rate limits.
   *
   * @param key that was presented
   * @throws when the database has to be asked and does not answer
   */
  async admit(caller: Caller, key: CachedKey, asked: Asked): Promise<Verdict> {
    const spent = await this.#spent(key);
    asked.model = (await this.models.list()).called.get(asked.name);
    const decide = async (spent: Spent) => {
      const obstacle = (current: CachedKey): ModelRefusal | null =>
        modelRefusal(current, asked.name, asked.model) ?? budgetRefusal(current, spent);
      return this.verifier.verify(caller.secret, { ...questionOf(caller), obstacle });
    };
    try {
      return await decide(spent);
    } catch (error) {
      // Its budget is newer than what was presented.
      if (!(error instanceof Unread)) throw error;
      return decide(await this.#spent(error.key));
    }
  }

  /** May a request that was admitted, or is about to be, go on? What it costs is no longer asked. */
  async recheck(caller: Caller, asked: Asked): Promise<Verdict> {
    const { called, byId } = await this.models.list();
    // By its id: its name can be another model's by now.
    const model = asked.model ? byId.get(asked.model.id) : called.get(asked.name);
    const obstacle = (current: CachedKey) => modelRefusal(current, asked.name, model);
    return this.verifier.peek(caller.secret, { ...questionOf(caller), obstacle });
  }

  async #spent({ ai, record }: CachedKey): Promise<Spent> {
    if (!hasBudget(ai)) return null;
    const [key = 0n, tenant = 0n] = await this.ledger.spent([record.keyId, record.tenantId], Date.now());
    return { key, tenant };
  }
}

const questionOf = ({ address }: Caller): Question => ({ door: "ai", address, permission: null });

/** In this month, in pico-dollars; null where nobody asked because there was no budget. */
type Spent = { key: bigint; tenant: bigint } | null;

function modelRefusal({ ai }: CachedKey, name: string, model: Model | undefined): ModelRefusal | null {
  const obstacle = ai ? obstacleTo(ai, model) : "notInvited";
  return obstacle && { allowed: false, reason: "model_not_allowed", model: name.slice(0, NAME_SHOWN), obstacle };
}

/** Nothing is decided, counted or taken: it has to be asked first what was spent. */
class Unread extends Error {
  constructor(readonly key: CachedKey) {
    super("Nobody has asked what this key has spent");
  }
}

const hasBudget = (ai: CachedKey["ai"]): boolean =>
  ai != null && (ai.budgets.key !== null || ai.budgets.tenant !== null);

/** @throws Unread */
function budgetRefusal(key: CachedKey, spent: Spent): ModelRefusal | null {
  if (!spent && hasBudget(key.ai)) throw new Unread(key);
  const exhausted = key.ai && spent && exhaustedBudget(key.ai.budgets, spent);
  return exhausted && { allowed: false, reason: "budget_exhausted", exhausted };
}
