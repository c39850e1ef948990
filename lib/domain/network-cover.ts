import { numberOf, widthOf } from "./address";
import { parseNetwork } from "./network";

/** Addresses of one family, both ends included. */
interface Range {
  width: number;
  first: bigint;
  last: bigint;
}

/**
 * Whether every address of the inner networks is one of the outer networks, which may cover it together. Families are apart
 * as in compileNetworks.
 *
 * @throws RangeError for an entry that is no network
 */
export function coversNetworks(outer: readonly string[], inner: readonly string[]): boolean {
  const covered = joined(outer.map(rangeOf));
  return inner
    .map(rangeOf)
    .every(({ width, first, last }) =>
      covered.some((range) => range.width === width && range.first <= first && last <= range.last),
    );
}

function rangeOf(entry: string): Range {
  const network = parseNetwork(entry);
  if (!network) throw new RangeError(`Not an address or CIDR range: ${JSON.stringify(entry.slice(0, 50))}`);
  const width = widthOf(network.address);
  const first = numberOf(network.address);
  return { width, first, last: first + (1n << BigInt(width - network.prefix)) - 1n };
}

/** The same addresses in as few ranges as possible. */
function joined(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.width - b.width || Number(a.first > b.first) - Number(a.first < b.first));
  const result: Range[] = [];
  for (const range of sorted) {
    const previous = result.at(-1);
    if (previous?.width !== range.width || range.first > previous.last + 1n) result.push({ ...range });
    else if (range.last > previous.last) previous.last = range.last;
  }
  return result;
}
