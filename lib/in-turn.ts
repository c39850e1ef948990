import type { Caller } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";
import { Turns } from "@/lib/domain/turns";

/**
 * Changes wait for rows that others of their tenant have locked, each with a connection of the twenty that there are
 * (lib/data/client.ts). So few of a tenant run at once that others find a free one.
 */
const OF_TENANT = { atOnce: 4, waiting: 100 };
/** Fewer, so that a program leaves room for the people of its tenant. */
const OF_KEY = { atOnce: 2, waiting: 60 };

/** Whose they are, as long as there are any. */
type Lines = Map<string, Turns>;

const KEY: unique symbol = Symbol.for("portcullis.turns");
const shared = globalThis as typeof globalThis & { [KEY]?: Lines };

/**
 * Makes a change when it is the caller's turn, and its tenant's.
 *
 * @throws DomainError THROTTLED when too many wait already, and whatever `change` throws
 */
export function inTurn<T>({ actor, tenant }: Caller, change: () => Promise<T>): Promise<T> {
  const ofTenant = () => take(tenant.id, OF_TENANT, change);
  return actor.kind === "key" ? take(actor.id, OF_KEY, ofTenant) : ofTenant();
}

async function take<T>(name: string, { atOnce, waiting }: typeof OF_TENANT, work: () => Promise<T>): Promise<T> {
  // Next loads this module more than once in a process.
  shared[KEY] ??= new Map();
  const lines = shared[KEY];
  const turns = lines.get(name) ?? new Turns(atOnce, waiting);
  if (turns.full) fail("THROTTLED", "Too many changes of this account are under way. Try again in a moment.");
  lines.set(name, turns);
  try {
    return await turns.take(work);
  } finally {
    if (turns.idle) lines.delete(name);
  }
}
