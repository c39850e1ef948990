import ipaddr from "ipaddr.js";
import type { Limit } from "./rate-limit";

/** Guesses are counted over so many seconds, beginning with the first. */
export const GUESSING_WINDOW_SECONDS = 15 * 60;

/**
 * Wrong passwords in a window, by what they are counted for:
 * - `address`: one IPv4 address or IPv6 network, whatever accounts it tries
 * - `account`: one account, from all browsers that never signed in to it, so that many addresses help nobody
 * - `device`: one account from one browser that has signed in to it. Strangers can't use this up, so they can't lock
 *   an owner out (https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies)
 * - `password`: the current password of somebody who is signed in and wants to change it
 */
export const GUESSES = { address: 30, account: 10, device: 10, password: 10 } as const;

export type GuessKind = keyof typeof GUESSES;

export interface GuessBucket {
  kind: GuessKind;
  id: string;
}

/**
 * The address that guesses are counted for. IPv6 by /64, the smallest network that one customer gets (RFC 6177): in it
 * anybody has as many addresses as they like.
 *
 * @param address in canonical form; null where it could not be read
 */
export function guessingNetwork(address: string | null): string {
  if (!address || !ipaddr.IPv6.isValid(address)) return address ?? "unknown";
  const groups = ipaddr.IPv6.parse(address).parts.slice(0, 4);
  return `${groups.map((group) => group.toString(16)).join(":")}::/64`;
}

/**
 * Wrong secrets of client ids in a window: of one client id from one network, and of all client ids from one network.
 * Never of a client id from everywhere: strangers could lock its owner out.
 */
export const PAIR_GUESSES = { client: 10, network: 100 } as const;

/**
 * The network's first: where that is used up, made-up client ids leave no counters behind.
 *
 * @param network names it, and among whose questions it counts
 */
export const pairGuessLimits = (network: string, clientId: string): Limit[] => [
  { counter: `guess ${network}`, max: PAIR_GUESSES.network, windowSeconds: GUESSING_WINDOW_SECONDS },
  { counter: `guess ${network} ${clientId}`, max: PAIR_GUESSES.client, windowSeconds: GUESSING_WINDOW_SECONDS },
];
