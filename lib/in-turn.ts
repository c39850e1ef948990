import type { Caller } from "@/lib/domain/context";
import { fail } from "@/lib/domain/result";
import { Lines } from "@/lib/domain/turns";

/**
 * Changes wait for rows that others of their tenant have locked, each with a connection of the twenty that there are
 * (lib/data/client.ts). So few of a tenant run at once that others find a free one.
 */
const OF_TENANT = { atOnce: 4, waiting: 100 };
/** Fewer, so that a program leaves room for the people of its tenant. */
const OF_KEY = { atOnce: 2, waiting: 60 };

const KEY: unique symbol = Symbol.for("portcullis.turns");
// Next loads this module more than once in a process.
const shared = globalThis as typeof globalThis & { [KEY]?: { tenants: Lines; keys: Lines } };
shared[KEY] ??= {
  tenants: new Lines(OF_TENANT.atOnce, OF_TENANT.waiting),
  keys: new Lines(OF_KEY.atOnce, OF_KEY.waiting),
};
const { tenants, keys } = shared[KEY];

/**
 * Makes a change when it is the caller's turn, and its tenant's.
 *
 * @throws DomainError THROTTLED when too many wait already, and whatever `change` throws
 */
export function inTurn<T>({ actor, tenant }: Caller, change: () => Promise<T>): Promise<T> {
  const ofTenant = () => take(tenants, tenant.id, change);
  return actor.kind === "key" ? take(keys, actor.id, ofTenant) : ofTenant();
}

async function take<T>(lines: Lines, name: string, work: () => Promise<T>): Promise<T> {
  if (lines.full(name)) fail("THROTTLED", "Too many changes of this account are under way. Try again in a moment.");
  return lines.take(name, work);
}
