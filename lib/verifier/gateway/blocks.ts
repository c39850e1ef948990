const LARGEST = 64 * 1024;

/**
 * Bytes that come in pieces, in blocks that grow to 64 kB: a client that sends a body byte by byte would have a hundred times its
 * length kept otherwise. Larger pieces are kept as they are.
 */
export class Blocks {
  readonly #full: Buffer[] = [];
  #last: Buffer = Buffer.alloc(0);
  /** Of the last one. */
  #used = 0;

  push(piece: Buffer): void {
    if (piece.length > this.#last.length - this.#used) {
      if (this.#used > 0) this.#full.push(this.#last.subarray(0, this.#used));
      const size = Math.min(LARGEST, this.#last.length * 2);
      this.#last = piece.length < size ? Buffer.allocUnsafeSlow(size) : piece;
      this.#used = 0;
    }
    if (this.#last !== piece) piece.copy(this.#last, this.#used);
    this.#used += piece.length;
  }

  /** @returns what is there from one byte to before another one, without copying it */
  slice(start: number, end: number): Buffer[] {
    const parts: Buffer[] = [];
    let at = 0;
    for (const block of this.#all()) {
      const part = block.subarray(Math.max(0, start - at), Math.max(0, end - at));
      if (part.length > 0) parts.push(part);
      at += block.length;
    }
    return parts;
  }

  /** Keeps nothing of it. @returns all that was there, without copying it */
  empty(): Buffer[] {
    const all = this.#all();
    this.#full.length = 0;
    this.#last = Buffer.alloc(0);
    this.#used = 0;
    return all;
  }

  #all(): Buffer[] {
    return [...this.#full, this.#last.subarray(0, this.#used)];
  }
}
