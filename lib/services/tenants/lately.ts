import type { Caller } from "@/lib/domain/context";
import { bucketStarts } from "@/lib/domain/usage";

/** From when on the requests of a tenant are summed: the same 24 hours as those of the page about usage. */
export function lately({ now }: Pick<Caller, "now">): Date {
  const [start = now] = bucketStarts("day", now, "UTC");
  return start;
}
