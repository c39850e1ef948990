import type { Invalidation, Memory } from "@/lib/verifier/cache";
import type { Membership } from "@/lib/verifier/membership";
import type { FoundModels, ModelList } from "./model-lookup";

/**
 * All models with their upstreams: from memory while the lease is valid, from the database otherwise. What has been read is
 * kept only if it is as new as what this process has applied, as in ../keys.ts.
 */
export class Models implements Memory {
  #known: ModelList | null = null;
  #underWay: Promise<FoundModels> | null = null;

  constructor(
    private readonly membership: Membership,
    private readonly lookUp: () => Promise<FoundModels>,
  ) {}

  forget({ scope }: Invalidation): void {
    if (scope === "models") this.clear();
  }

  clear(): void {
    this.#known = null;
  }

  /** @throws when the database has to be asked and does not answer */
  async list(): Promise<ModelList> {
    if (!this.membership.mayTrustMemory()) return (await this.lookUp()).models;
    if (this.#known) return this.#known;
    const needed = this.membership.applied;
    const shared = await this.#underWay;
    if (shared && shared.seq >= needed) return shared.models;
    const asking = this.lookUp();
    this.#underWay = asking;
    try {
      const { models, seq } = await asking;
      if (seq >= this.membership.applied) this.#known = models;
      return models;
    } finally {
      if (this.#underWay === asking) this.#underWay = null;
    }
  }
}
