/** Lets a few pieces of work run at once, and some more wait in line. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** @param mostWaiting how many may wait beside those `atOnce` that run */
  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting = Number.POSITIVE_INFINITY,
  ) {}

  /** Would another one be turned away? */
  get full(): boolean {
    return this.#running >= this.atOnce && this.#waiting.length >= this.mostWaiting;
  }

  /** Nothing runs, and so nothing waits. */
  get idle(): boolean {
    return this.#running === 0;
  }

  /** @throws Error when too many wait already, and whatever `work` throws */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.full) throw new Error("Too many wait for their turn.");
    if (this.#running < this.atOnce) this.#running++;
    else await new Promise<void>((begin) => this.#waiting.push(begin));
    try {
      return await work();
    } finally {
      // Whoever waits longest takes over this place.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}

/** A line of its own for each name, for as long as anybody stands in it. */
export class Lines {
  readonly #lines = new Map<string, Turns>();

  /** @param mostWaiting how many may wait for each name beside those `atOnce` that run */
  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** Would another one of this name be turned away? */
  full(name: string): boolean {
    return this.#lines.get(name)?.full ?? false;
  }

  /** @throws Error when too many of this name wait already, and whatever `work` throws */
  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turns = this.#lines.get(name) ?? new Turns(this.atOnce, this.mostWaiting);
    this.#lines.set(name, turns);
    try {
      return await turns.take(work);
    } finally {
      if (turns.idle) this.#lines.delete(name);
    }
  }
}
