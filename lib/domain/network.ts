import ipaddr from "ipaddr.js";
import { type Address, isMapped, numberOf, parseAddress, unmap, widthOf } from "./address";

/** `address` is the network's first; `prefix` counts the leading bits that all its addresses share. */
export interface Network {
  address: Address;
  prefix: number;
}

/** 96 leading bits of an IPv4-mapped address are the mapping: RFC 4291 section 2.5.5.2. */
export const MAPPED_PREFIX = 96;

const PREFIX_LENGTH = /^(?:0|[1-9][0-9]{0,2})$/;

/** An address or a CIDR range without host bits, IPv4-mapped ones folded to IPv4; null for anything else. */
export function parseNetwork(text: string): Network | null {
  const network = readNetwork(text);
  return network && !hasHostBits(network) ? network : null;
}

/** Like parseNetwork, but host bits are let through. */
export function readNetwork(text: string): Network | null {
  const [base = "", length, ...rest] = text.split("/", 3);
  const address = parseAddress(base);
  if (!address || rest.length > 0) return null;
  const width = widthOf(address);
  if (length !== undefined && !PREFIX_LENGTH.test(length)) return null;
  const prefix = length === undefined ? width : Number(length);
  if (prefix > width) return null;
  if (!isMapped(address)) return { address, prefix };
  return prefix < MAPPED_PREFIX ? null : { address: unmap(address), prefix: prefix - MAPPED_PREFIX };
}

export function hasHostBits({ address, prefix }: Network): boolean {
  const hostMask = (1n << BigInt(widthOf(address) - prefix)) - 1n;
  return (numberOf(address) & hostMask) !== 0n;
}

/** The network that an address with host bits belongs to. */
export function withoutHostBits({ address, prefix }: Network): Network {
  const family = address instanceof ipaddr.IPv4 ? ipaddr.IPv4 : ipaddr.IPv6;
  return { address: family.networkAddressFromCIDR(`${address}/${prefix}`), prefix };
}

/** `10.0.0.0/8`; a network of one address is written as that address. */
export function formatNetwork({ address, prefix }: Network): string {
  return prefix === widthOf(address) ? address.toString() : `${address}/${prefix}`;
}

/**
 * A test for membership in any of the networks, none for an empty list. Its cost grows with the number of different
 * prefix lengths, not with the number of networks. IPv4 and IPv6 never match each other, except that a mapped address
 * counts as IPv4; what is no address is never a member.
 *
 * @throws RangeError for an entry that is no network: it comes from storage or configuration, where it was checked
 */
export function compileNetworks(entries: readonly string[]): (address: string) => boolean {
  const shapes = new Map<string, { width: number; hostBits: bigint; networks: Set<bigint> }>();
  for (const entry of entries) {
    const network = parseNetwork(entry);
    if (!network) throw new RangeError(`Not an address or CIDR range: ${JSON.stringify(entry.slice(0, 50))}`);
    const width = widthOf(network.address);
    const hostBits = BigInt(width - network.prefix);
    const name = `${width}/${network.prefix}`;
    const shape = shapes.get(name) ?? { width, hostBits, networks: new Set<bigint>() };
    shapes.set(name, shape);
    shape.networks.add(numberOf(network.address) >> hostBits);
  }
  const compiled = [...shapes.values()];
  return (text) => {
    const parsed = parseAddress(text);
    if (!parsed) return false;
    const address = unmap(parsed);
    const width = widthOf(address);
    const number = numberOf(address);
    return compiled.some((shape) => shape.width === width && shape.networks.has(number >> shape.hostBits));
  };
}
