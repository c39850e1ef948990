import { canonicalAddress } from "./address";

/** More proxies than any real chain has. What a client writes into the header itself is paid for up to here only. */
const MAX_HOPS = 30;

/**
 * The canonical address of the client behind trusted proxies, or null where it cannot be known, which means deny.
 *
 * X-Forwarded-For is believed only from a trusted peer. It is read from the right, because each proxy appends the peer
 * that it saw and everything further left may be invented: the first hop that is not trusted is the client. Where all
 * hops are trusted, the leftmost is the client. A hop that is no address ends the search with null.
 *
 * @param peer the socket's remote address as node shows it: IPv4 may be mapped, link-local IPv6 may carry a zone id
 * @param xForwardedFor the header, or all headers of that name in order; they are joined
 * @param isTrusted is this address one of our proxies?
 */
export function clientAddress(
  peer: string | undefined,
  xForwardedFor: string | string[] | undefined,
  isTrusted: (address: string) => boolean,
): string | null {
  // The zone names the interface, and the kernel adds it: no sender can. Allowlists have none.
  let client = canonicalAddress((peer ?? "").replace(/%.*$/, ""));
  if (client === null || xForwardedFor === undefined) return client;
  const hops = [xForwardedFor].flat().join(",").split(",");
  if (hops.length > MAX_HOPS && isTrusted(client)) return null;
  while (client !== null && hops.length > 0 && isTrusted(client)) client = hopAddress((hops.pop() ?? "").trim());
  return client;
}

/** An address, or one with a port as some proxies write it: exactly `192.0.2.1:567` or `[2001:db8::1]:567`. */
function hopAddress(hop: string): string | null {
  const [, ipv4, ipv6] = /^(?:([0-9.]+)|\[(?![0-9.]+\])([0-9A-Fa-f:.]+)\]):[0-9]{1,5}$/.exec(hop) ?? [];
  return canonicalAddress(ipv4 ?? ipv6 ?? hop);
}
