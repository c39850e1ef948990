import { LRUCache } from "lru-cache";

type Shareable = string | readonly string[];

/** About 300 bytes each, so 3 MB. */
const shared = new LRUCache<string, Shareable>({ max: 10_000 });

/**
 * What is equal to this, of any kept before, so that memory holds it once. Keys have their tenant's name and their group's
 * permissions in common with many others: without copies, more of what verifications need lies near the processor, and
 * there is less for the collector of garbage to walk through while verifications wait.
 */
export function share<T extends Shareable>(value: T): T {
  const text = JSON.stringify(value);
  const known = shared.get(text);
  if (known !== undefined) return known as T;
  shared.set(text, value);
  return value;
}
