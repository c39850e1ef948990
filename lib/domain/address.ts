import ipaddr from "ipaddr.js";

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

const OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
const FOUR_OCTETS = `(?:${OCTET}\\.){3}${OCTET}`;
const IPV4 = new RegExp(`^${FOUR_OCTETS}$`);
const IPV4_TAIL = new RegExp(`(?<=:)${FOUR_OCTETS}$`);
const GROUP = /^[0-9a-f]{1,4}$/i;
/** `ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255` */
const LONGEST_ADDRESS = 45;

/**
 * The address as it is written, or null. Accepts what node's `net.isIP` accepts, without zone ids, and decides that
 * before ipaddr.js reads it: on its own ipaddr.js takes `127.1`, `0x7f.1` and `010.0.0.1` (as 8.0.0.1) for addresses.
 */
export function parseAddress(text: string): Address | null {
  if (text.length > LONGEST_ADDRESS) return null;
  if (IPV4.test(text)) return ipaddr.IPv4.parse(text);
  // ipaddr.js would read `::10.0.0.1` as the mapped address `::ffff:10.0.0.1`; RFC 4291 section 2.2 does not.
  const groups = text.replace(IPV4_TAIL, hexadecimalGroups);
  return isIPv6(groups) ? ipaddr.IPv6.parse(groups) : null;
}

/** `::ffff:a.b.c.d` as `a.b.c.d`: that is how node shows an IPv4 peer of a dual-stack socket. */
export function unmap(address: Address): Address {
  return isMapped(address) ? address.toIPv4Address() : address;
}

export function isMapped(address: Address): address is ipaddr.IPv6 {
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress();
}

/** One spelling for each address: IPv6 as RFC 5952 says, IPv4-mapped addresses as IPv4. Null for anything else. */
export function canonicalAddress(text: string): string | null {
  const address = parseAddress(text);
  return address && unmap(address).toString();
}

/** 32 or 128: the bits in an address of this family. */
export function widthOf(address: Address): number {
  return address instanceof ipaddr.IPv4 ? 32 : 128;
}

export function numberOf(address: Address): bigint {
  return address.toByteArray().reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

function hexadecimalGroups(dotted: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split(".").map(Number);
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

function isIPv6(text: string): boolean {
  const halves = text.split("::");
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!groups.every((group) => GROUP.test(group))) return false;
  return halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length <= 7;
}
