import type { Mutant } from "./bundle";

const MEMBERSHIP = "lib/verifier/membership.ts";
const KEYS = "lib/verifier/keys.ts";
const PAIRS = "lib/verifier/pairs.ts";
const LEASE = "lib/domain/lease.ts";

/** Traps of the protocol, planted into the verifier's sources. The names are those of the models. */
export const MUTANTS = {
  "from-reply": {
    file: MEMBERSHIP,
    original: "this.#lease = granted;",
    planted: "this.#lease = { grantedAt: performance.now(), wallAt: Date.now() };",
  },
  "read-first": {
    file: MEMBERSHIP,
    original: `
    await this.#announce();
    const { head, invalidations } = await this.#read();`,
    planted: `
    const { head, invalidations } = await this.#read();
    await this.#announce();`,
  },
  "acknowledge-first": {
    file: MEMBERSHIP,
    original: "const { head, invalidations } = await this.#read();",
    planted: `
    const { head, invalidations } = await this.#read();
    await this.pool.query({
      name: "verifier-acknowledge",
      text: "UPDATE verifier SET applied = $2 WHERE id = $1",
      values: [this.identity.id, head],
    });`,
  },
  "keep-trimmed": { file: MEMBERSHIP, original: "else memory.clear();", planted: "" },
  "blind-fill": {
    file: KEYS,
    original: "if (found.seq >= this.membership.applied) this.cache.set",
    planted: "this.cache.set",
  },
  "blind-join": { file: KEYS, original: "if (found.seq >= needed) return found.key;", planted: "return found.key;" },
  "proven-for-ever": {
    file: PAIRS,
    original: "this.#proven.get(digest) === passwordHash",
    planted: "this.#proven.has(digest)",
  },
  "monotonic-only": {
    file: LEASE,
    original: "Math.abs(wall - lease.wallAt) < LEASE_MS",
    planted: "wall !== null",
  },
} as const satisfies Record<string, Mutant>;
