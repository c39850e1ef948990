import type { Clocks } from "@/lib/domain/lease";
import type { CachedKey, KeyCache } from "./cache";
import type { Found } from "./lookup";
import type { Membership } from "./membership";

/**
 * The key behind what was presented: from memory while the lease is valid, from the database otherwise.
 *
 * A look-up may fill the cache, and be shared by those who present the same meanwhile, only if it has read at
 * least what this process had applied when they began: an older answer may predate a revocation that has returned.
 */
export class Keys {
  readonly #underWay = new Map<string, Promise<Found>>();

  constructor(
    private readonly cache: KeyCache,
    private readonly membership: Membership,
  ) {}

  /** A key that memory may answer for, at once; undefined where `find` has to ask. */
  remembered(digest: string, clocks: Clocks): CachedKey | null | undefined {
    return this.membership.mayTrustMemory(clocks) ? this.cache.get(digest) : undefined;
  }

  /**
   * @param lookUp reads from the database when it is called
   * @param rememberUnknown whether what no key has may be remembered as such
   * @throws when the database can't be asked
   */
  async find(digest: string, lookUp: () => Promise<Found>, rememberUnknown = true): Promise<CachedKey | null> {
    // Without a lease this process can't know what it has missed: nobody else's answer will do, and none is kept.
    if (!this.membership.mayTrustMemory()) return (await lookUp()).key;
    const needed = this.membership.applied;
    const shared = this.#underWay.get(digest);
    if (shared) {
      const found = await shared;
      if (found.seq >= needed) return found.key;
    }
    const asking = lookUp();
    this.#underWay.set(digest, asking);
    try {
      const found = await asking;
      if (!found.key && !rememberUnknown) return null;
      if (found.seq >= this.membership.applied) this.cache.set(digest, found.key);
      return found.key;
    } finally {
      if (this.#underWay.get(digest) === asking) this.#underWay.delete(digest);
    }
  }
}
