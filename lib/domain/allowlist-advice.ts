import ipaddr from "ipaddr.js";
import { canonicalAddress, parseAddress, widthOf } from "./address";
import { formatNetwork, hasHostBits, MAPPED_PREFIX, parseNetwork, readNetwork, withoutHostBits } from "./network";

const SHOWN_LENGTH = 40;
const EXAMPLES = "192.0.2.1, 192.0.2.0/24, 2001:db8::1 or 2001:db8::/32";

/** Says what is wrong, beginning with a verb, and what to write instead; null when it is something else. */
type Advice = (entry: string) => string | null;

/** The first that knows an answer gives it: mixtures come before the notations that they are made of. */
const ADVICE: readonly Advice[] = [
  hyphenated,
  severalEntries,
  wildcard,
  zoneId,
  bracketsOrPort,
  hostBits,
  wrongPrefix,
  leadingZeros,
  wrongIPv6,
  wrongIPv4,
  hostname,
];

/** One or two sentences about an entry that is neither an address nor a CIDR range. The work is linear in its length. */
export function adviseOn(entry: string): string {
  for (const advice of ADVICE) {
    const answer = advice(entry);
    if (answer) return `${visible(entry)} ${answer}`;
  }
  return `${visible(entry)} is not an address or CIDR range. Write one such as ${EXAMPLES}.`;
}

function hyphenated(entry: string): string | null {
  return /^[0-9a-f.:]+\s*[-–—]\s*[0-9a-f.:]+$/i.test(entry)
    ? "is a range with a hyphen. Write CIDR ranges instead, such as 192.0.2.0/24 for 192.0.2.0 to 192.0.2.255."
    : null;
}

function severalEntries(entry: string): string | null {
  if (/[,;]/.test(entry)) return "has several entries on one line. Write one per line, without commas.";
  return /\s/.test(entry) ? "has white space in it. Write one address or CIDR range per line." : null;
}

function wildcard(entry: string): string | null {
  if (!entry.includes("*")) return null;
  if (entry === "*") return "is not an address. Leave the allowlist empty to allow every address.";
  const octets = entry.split(".");
  const known = octets.slice(0, octets.indexOf("*"));
  const network = `${[...known, "0", "0", "0", "0"].slice(0, 4).join(".")}/${8 * known.length}`;
  const wildcardsLast = octets.length <= 4 && octets.slice(known.length).every((octet) => octet === "*");
  const example = wildcardsLast && parseNetwork(network) ? network : "192.0.2.0/24 for 192.0.2.*";
  return `has a wildcard. Write a CIDR range instead: ${example}.`;
}

function zoneId(entry: string): string | null {
  if (!entry.includes("%")) return null;
  const network = parseNetwork(entry.replace(/%[^/]*/, ""));
  return `has a zone id, which means something on one machine only. ${network ? `Write ${formatNetwork(network)}.` : "Leave it out."}`;
}

function bracketsOrPort(entry: string): string | null {
  const bracketed = /^\[([^\]]*)\](:[0-9]*)?$/.exec(entry);
  if (bracketed) return instead(bracketed[1], "is in brackets. Write the address without brackets and port");
  const [, address] = /^([0-9.]+):[0-9]*$/.exec(entry) ?? [];
  return address === undefined ? null : instead(address, "has a port. Write the address alone");
}

function hostBits(entry: string): string | null {
  const network = readNetwork(entry);
  if (!network || !hasHostBits(network)) return null;
  const whole = formatNetwork(withoutHostBits(network));
  return `has host bits set. Write ${whole} for the network or ${network.address} for the one address.`;
}

function wrongPrefix(entry: string): string | null {
  const slash = entry.indexOf("/");
  const address = slash < 0 ? null : parseAddress(entry.slice(0, slash));
  if (!address) return null;
  const prefix = entry.slice(slash + 1);
  const width = widthOf(address);
  if (/^[0-9]+$/.test(prefix) && Number(prefix) <= width) {
    const network = readNetwork(`${address}/${Number(prefix)}`);
    return network
      ? `has a leading zero in its prefix length. Write ${formatNetwork(withoutHostBits(network))}.`
      : `reaches beyond the IPv4-mapped addresses. Write the IPv4 range itself, or a prefix length from ${MAPPED_PREFIX} to 128.`;
  }
  const mask = width === 32 ? parseAddress(prefix) : null;
  const maskBits = mask instanceof ipaddr.IPv4 ? mask.prefixLengthFromSubnetMask() : null;
  if (maskBits !== null) {
    const network = withoutHostBits({ address, prefix: maskBits });
    return `has a netmask. Write the prefix length instead: ${formatNetwork(network)}.`;
  }
  return `needs a prefix length from 0 to ${width} after the slash, because ${address} is ${width === 32 ? "IPv4" : "IPv6"}.`;
}

function leadingZeros(entry: string): string | null {
  if (!/^[0-9.]+(\/[0-9]+)?$/.test(entry)) return null;
  const network = readNetwork(entry.replace(/(?<![0-9])0+(?=[0-9])/g, ""));
  if (!network) return null;
  const decimal = formatNetwork(withoutHostBits(network));
  return `has a leading zero, which some programs read as octal. Write ${decimal} if decimal is meant.`;
}

function wrongIPv6(entry: string): string | null {
  return /^[0-9a-f.]*:[0-9a-f.:]*(\/.*)?$/i.test(entry)
    ? "is not an IPv6 address. Write eight groups of up to four hexadecimal digits, with :: at most once for zeros, such as 2001:db8::1."
    : null;
}

function wrongIPv4(entry: string): string | null {
  const [address = ""] = entry.split("/", 1);
  if (!/^[0-9.]+$/.test(address)) return null;
  const numbers = address.split(".");
  const large = numbers.find((number) => Number(number) > 255);
  if (numbers.length === 4 && large !== undefined)
    return `has ${visible(large)}, but 255 is the largest number in an IPv4 address.`;
  return "is not an IPv4 address. Write four numbers from 0 to 255 with dots between them, such as 192.0.2.1.";
}

function hostname(entry: string): string | null {
  return /\p{L}/u.test(entry)
    ? `is not an address. Names are not looked up: write the address or CIDR range itself, such as ${EXAMPLES}.`
    : null;
}

function instead(text: string | undefined, advice: string): string {
  const address = canonicalAddress(text ?? "");
  return address ? `${advice}: ${address}.` : `${advice}.`;
}

/** At most 40 characters, with controls, invisible characters and odd white space written as code points. */
function visible(text: string): string {
  const shown = [...text.slice(0, 2 * SHOWN_LENGTH)].slice(0, SHOWN_LENGTH).join("");
  const named = shown.replace(/\p{C}|\p{M}|(?! )\p{Z}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
  return shown.length < text.length ? `${named}…` : named;
}
