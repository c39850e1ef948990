import { FAULTS, type Fault } from "./answer";

const MB = 1024 * 1024;

interface Amount {
  requests: number;
  /** Of bodies, from when they come until they were passed on. */
  bytes: number;
}

/** What a process of one or two gigabytes has beside its verifications, with two connections for each request. */
const FOR_ALL: Amount = { requests: 2_000, bytes: 384 * MB };
/** A quarter, so that no key takes it all. The longest form fits in, which is held three times. */
const FOR_A_KEY: Amount = { requests: 500, bytes: 96 * MB };

/** How much the gateway does at once, in all and for one key. */
export class Room {
  readonly #all: Amount = { requests: 0, bytes: 0 };
  readonly #keys = new Map<string, Amount>();

  /** @returns a place for another request of the key, or why there is none */
  enter(keyId: string): Place | Fault {
    const own = this.#keys.get(keyId) ?? { requests: 0, bytes: 0 };
    const taken = take(this.#all, own, { requests: 1, bytes: 0 });
    if (taken) return taken;
    this.#keys.set(keyId, own);
    return new Place(this.#all, own, () => {
      if (own.requests === 0) this.#keys.delete(keyId);
    });
  }
}

/** What one open request takes. */
export class Place {
  #bytes = 0;

  constructor(
    private readonly all: Amount,
    private readonly own: Amount,
    private readonly onLeave: () => void,
  ) {}

  /** Makes room for so many more bytes of the body. @returns why there is none */
  hold(bytes: number): Fault | null {
    const fault = take(this.all, this.own, { requests: 0, bytes });
    if (!fault) this.#bytes += bytes;
    return fault;
  }

  /** Nothing of the body is held any more. */
  letGo(): void {
    give(this.all, this.own, { requests: 0, bytes: this.#bytes });
    this.#bytes = 0;
  }

  /** Once. */
  leave(): void {
    this.letGo();
    give(this.all, this.own, { requests: 1, bytes: 0 });
    this.onLeave();
  }
}

const exceeds = (taken: Amount, more: Amount, bound: Amount): boolean =>
  taken.requests + more.requests > bound.requests || taken.bytes + more.bytes > bound.bytes;

function take(all: Amount, own: Amount, more: Amount): Fault | null {
  if (exceeds(own, more, FOR_A_KEY)) return FAULTS.keyBusy;
  if (exceeds(all, more, FOR_ALL)) return FAULTS.gatewayBusy;
  for (const amount of [all, own]) {
    amount.requests += more.requests;
    amount.bytes += more.bytes;
  }
  return null;
}

function give(all: Amount, own: Amount, less: Amount): void {
  for (const amount of [all, own]) {
    amount.requests -= less.requests;
    amount.bytes -= less.bytes;
  }
}
