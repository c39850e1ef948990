import { createHmac, hash, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { ModelAccess } from "@/lib/domain/ai/access";
import type { Budgets } from "@/lib/domain/ai/budget";
import type { ClientPair } from "@/lib/domain/client-pair";
import type { RateLimit } from "@/lib/domain/rate-limit";
import { DIGEST_ENCODING, DigestMap } from "./digest-map";
import type { Metered } from "./metering/tally";

/** What only AI keys have. */
export interface AiKey extends ModelAccess {
  readonly budgets: Budgets;
}

/** What the cache keeps of a key: what decisions look at, what a change may name it by, and what is this process's own. */
export interface CachedKey extends Metered {
  /** Null for kinds of key that have none. */
  readonly groupId: string | null;
  /** Null for kinds of key that have none. */
  readonly clientId: string | null;
  /** The key's tenant and, for a sub-account, its master account. */
  readonly tenantIds: readonly string[];
  /** The key's own and then those of its tenant; null where there are none. */
  readonly rateLimits: readonly RateLimit[] | null;
  /** Null for other kinds of key. */
  readonly ai: AiKey | null;
  /** Since the cache has last looked here for one to forget. */
  askedFor: boolean;
  /** The beginning of the answer that lets its holder in, as kept-head.ts keeps it; null until that was given. */
  head: string | null;
}

export interface Invalidation {
  scope: "key" | "group" | "tenant" | "models";
  ids: readonly string[];
}

/** What a process remembers of the database. It forgets at once, before the change's number is acknowledged. */
export interface Memory {
  forget(invalidation: Invalidation): void;
  clear(): void;
}

/** About 0.8 kB a key with a short allowlist, so 80 MB at the most. */
const MAX_KEYS = 100_000;
/** Of one key: a pair is remembered for each network that it comes from, and whoever holds one may come from many. */
const MAX_DIGESTS_OF_KEY = 32;
/** Secrets that belong to no key, kept apart so that guessing can't push out keys. About 150 bytes each. */
const MAX_UNKNOWN = 10_000;

/** Decisions' records by the SHA-256 of what was presented, so that a dump of this process's memory holds no secrets. */
export class KeyCache implements Memory {
  readonly #pairKey = randomBytes(32);
  /** Digests that lead to a key: of its current secret and of a retiring one, and of pairs by the network they came from. */
  readonly #digestsOf = new Map<string, string[]>();
  readonly #keys: DigestMap<CachedKey>;
  /** Where room was last made. */
  #hand: Generator<[string, CachedKey], void>;
  readonly #unknown = new LRUCache<string, true>({ max: MAX_UNKNOWN });

  /** @param capacity how many keys are kept at the most */
  constructor(private readonly capacity = MAX_KEYS) {
    this.#keys = new DigestMap(capacity);
    this.#hand = this.#keys.entries();
  }

  digest(secret: string): string {
    return hash("sha256", secret, DIGEST_ENCODING);
  }

  /**
   * Of a client id with its secret, as presented from one network. What is remembered answers without counting guesses: if
   * it answered other networks too, whoever is over the limit there could go on guessing until memory lets them in.
   */
  digestPair({ clientId, secret }: ClientPair, network: string): string {
    const encoded = JSON.stringify([network, clientId, secret]);
    return createHmac("sha256", this.#pairKey).update(encoded).digest(DIGEST_ENCODING);
  }

  /** The key, null for a secret that is known to belong to none, undefined where the database has to be asked. */
  get(digest: string): CachedKey | null | undefined {
    const key = this.#keys.get(digest);
    if (!key) return this.#unknown.get(digest) ? null : undefined;
    key.askedFor = true;
    return key;
  }

  set(digest: string, key: CachedKey | null): void {
    if (!key) {
      this.#unknown.set(digest, true);
      return;
    }
    this.#delete(digest);
    if (this.#keys.size >= this.capacity) this.#makeRoom();
    this.#keys.set(digest, key);
    const { keyId } = key;
    const digests = this.#digestsOf.get(keyId) ?? [];
    this.#digestsOf.set(keyId, [...digests, digest]);
    if (digests.length === MAX_DIGESTS_OF_KEY) this.#delete(digests[0] ?? "");
  }

  forget({ scope, ids }: Invalidation): void {
    if (scope === "models") return;
    const named = new Set(ids);
    const concerns = (key: CachedKey) =>
      scope === "group" ? key.groupId !== null && named.has(key.groupId) : key.tenantIds.some((id) => named.has(id));
    const keyIds =
      scope === "key"
        ? ids
        : this.#keys
            .values()
            .filter(concerns)
            .map(({ keyId }) => keyId);
    for (const id of keyIds) for (const digest of this.#digestsOf.get(id) ?? []) this.#delete(digest);
  }

  clear(): void {
    this.#keys.clear();
    this.#digestsOf.clear();
    this.#unknown.clear();
  }

  get size(): number {
    return this.#keys.size;
  }

  /**
   * Forgets one that was not asked for since the hand last passed it: CLOCK, which approximates least recently used. To ask
   * for a key writes nothing but a flag of its own; to keep the order of uses would touch the memory of four others.
   */
  #makeRoom(): void {
    for (;;) {
      const { value, done } = this.#hand.next();
      if (done) this.#hand = this.#keys.entries();
      else if (value[1].askedFor) value[1].askedFor = false;
      else {
        this.#delete(value[0]);
        return;
      }
    }
  }

  #delete(digest: string): void {
    const key = this.#keys.get(digest);
    if (!key) return;
    this.#keys.delete(digest);
    const { keyId } = key;
    const others = this.#digestsOf.get(keyId)?.filter((other) => other !== digest) ?? [];
    if (others.length > 0) this.#digestsOf.set(keyId, others);
    else this.#digestsOf.delete(keyId);
  }
}
