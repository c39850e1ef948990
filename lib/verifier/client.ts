import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { clientAddress } from "@/lib/domain/client-address";
import { headerValues } from "@/lib/domain/header-values";
import { compileNetworks } from "@/lib/domain/network";
import { env } from "@/lib/env";

const PEER = Symbol("peer");

/** A connection's own address does not change, and reading it costs more than all the rest of a decision. */
interface Connection extends Socket {
  [PEER]?: { address: string | null; trusted: boolean };
}

let isTrustedProxy: ((address: string) => boolean) | undefined;

/** @returns where a request comes from, behind the trusted proxies; null where that can't be known, which means deny */
export function readAddress(req: IncomingMessage): string | null {
  const { address, trusted } = peerOf(req.socket);
  if (!trusted) return address;
  const forwardedFor = headerValues(req.rawHeaders, "x-forwarded-for");
  return forwardedFor.length === 0 ? address : clientAddress(address ?? undefined, forwardedFor, isTrusted);
}

/** @returns whether the request comes from a program on this machine, and through no proxy */
export function isLocal(req: IncomingMessage): boolean {
  const { address } = peerOf(req.socket);
  return (address === "127.0.0.1" || address === "::1") && headerValues(req.rawHeaders, "x-forwarded-for").length === 0;
}

function peerOf(connection: Connection) {
  if (!connection[PEER]) {
    const address = clientAddress(connection.remoteAddress, undefined, isTrusted);
    connection[PEER] = { address, trusted: address !== null && isTrusted(address) };
  }
  return connection[PEER];
}

function isTrusted(address: string): boolean {
  isTrustedProxy ??= compileNetworks(env().PORTCULLIS_TRUSTED_PROXIES);
  return isTrustedProxy(address);
}
