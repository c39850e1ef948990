/** Of digests, as a string of any UTF-16 code units: half as many to compare as there are bytes. */
export const DIGEST_ENCODING = "ucs2" as "hex";

/** SHA-256, in UTF-16 code units. */
const LENGTH = 16;

/**
 * What a Map does, for digests and at most so many of them: an open-addressed hash table with linear probing (Knuth, The Art
 * of Computer Programming, volume 3, section 6.4). Most of what an answer from memory costs is waiting for main memory, and
 * a Map of strings waits for it five times: for its buckets, its entries and the strings. Here the digests lie in the table
 * itself, and are hashes already.
 */
export class DigestMap<V extends object> {
  /** A power of two, and at least twice the capacity: most look-ups end where they begin. */
  readonly #slots: number;
  readonly #digests: Uint16Array;
  readonly #values: (V | undefined)[];
  #size = 0;

  /** @param capacity 2²³ at the most */
  constructor(capacity: number) {
    this.#slots = 2 ** Math.ceil(Math.log2(2 * capacity));
    this.#digests = new Uint16Array(this.#slots * LENGTH);
    this.#values = new Array<undefined>(this.#slots).fill(undefined);
  }

  get size(): number {
    return this.#size;
  }

  /** @param digest 16 code units, any */
  get(digest: string): V | undefined {
    return this.#values[this.#find(digest)];
  }

  /** The caller sees to it that there are never more than the capacity. */
  set(digest: string, value: V): void {
    const slot = this.#find(digest);
    if (this.#values[slot] === undefined) {
      this.#size++;
      for (let index = 0; index < LENGTH; index++) this.#digests[slot * LENGTH + index] = digest.charCodeAt(index);
    }
    this.#values[slot] = value;
  }

  /** Closes the gap, so that what was put behind it is still found (the same, algorithm R). */
  delete(digest: string): void {
    let gap = this.#find(digest);
    if (this.#values[gap] === undefined) return;
    this.#size--;
    for (let slot = this.#next(gap); this.#values[slot] !== undefined; slot = this.#next(slot)) {
      if (this.#distance(this.#homeOf(slot), slot) < this.#distance(gap, slot)) continue;
      this.#digests.copyWithin(gap * LENGTH, slot * LENGTH, (slot + 1) * LENGTH);
      this.#values[gap] = this.#values[slot];
      gap = slot;
    }
    this.#values[gap] = undefined;
  }

  clear(): void {
    this.#values.fill(undefined);
    this.#size = 0;
  }

  values(): V[] {
    return this.#values.filter((value) => value !== undefined);
  }

  /** What is deleted meanwhile may hide others from this round. */
  *entries(): Generator<[digest: string, value: V], void> {
    for (let slot = 0; slot < this.#slots; slot++) {
      const value = this.#values[slot];
      if (value) yield [String.fromCharCode(...this.#digests.subarray(slot * LENGTH, (slot + 1) * LENGTH)), value];
    }
  }

  /** @returns where it is, or where it would be put */
  #find(digest: string): number {
    let slot = this.#home(digest.charCodeAt(0), digest.charCodeAt(1));
    while (this.#values[slot] !== undefined && !this.#holds(slot, digest)) slot = this.#next(slot);
    return slot;
  }

  #holds(slot: number, digest: string): boolean {
    const start = slot * LENGTH;
    for (let index = 0; index < LENGTH; index++) {
      if (this.#digests[start + index] !== digest.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Where the search for a digest begins, by its first two code units. */
  #home(low: number, high: number): number {
    return (low | (high << 16)) & (this.#slots - 1);
  }

  #homeOf(slot: number): number {
    const [low = 0, high = 0] = this.#digests.subarray(slot * LENGTH);
    return this.#home(low, high);
  }

  #next(slot: number): number {
    return (slot + 1) & (this.#slots - 1);
  }

  /** Steps from one to the other. */
  #distance(from: number, to: number): number {
    return (to - from) & (this.#slots - 1);
  }
}
