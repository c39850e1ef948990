import type { IncomingMessage, ServerResponse } from "node:http";
import type { KeyRecord } from "@/lib/domain/decision";
import { allow, denial, PROBLEMS, refuse, UNKNOWN } from "./answer";
import { readAddress } from "./client";
import { readClocks } from "./clocks";
import type { Metrics } from "./metrics";
import { challenging, readQuestion } from "./question";
import type { PairVerdict, Verifier } from "./verifier";

export interface Route {
  /** Null for any: proxies pass on the method of the request that they ask about. */
  methods: readonly string[] | null;
  body: (key: KeyRecord) => object | null;
  /** Whether credentials of channels are asked about, too. */
  channels: boolean;
  /** Whoever asks understands no refusals but 401 and 403. */
  statusInHeader: boolean;
}

/** For proxies: the status decides, and headers name the holder. */
export const FORWARD_AUTH: Route = { methods: null, body: () => null, channels: true, statusInHeader: false };

/** For nginx, whose auth_request makes 500 of every status but 2xx, 401 and 403. */
export const NGINX_AUTH: Route = { ...FORWARD_AUTH, statusInHeader: true };

/** For the holder of a key: who am I? */
export const WHOAMI: Route = { methods: ["GET", "HEAD"], body: identity, channels: false, statusInHeader: false };

/** Answers whether the request's own credential lets it in. */
export function answerCredential(
  verifier: Verifier,
  metrics: Metrics,
  route: Route,
  req: IncomingMessage,
  res: ServerResponse,
  search: string,
): void {
  const clocks = readClocks();
  const question = readQuestion(req, route, search);
  if ("status" in question) {
    refuse(res, question, route.statusInHeader);
    return;
  }
  const { clientId, secret, door, permission } = question;
  const conclude = ({ decision, key }: PairVerdict) => {
    if (key && decision.allowed) allow(res, key, route.body(key), clocks.wall);
    else {
      const problem = denial(decision.allowed ? UNKNOWN : decision, permission);
      refuse(res, challenging(door, problem), route.statusInHeader);
    }
    metrics.answered(performance.now() - clocks.monotonic);
  };
  const request = { door, address: readAddress(req), permission };
  const verdict =
    clientId === null
      ? verifier.verify(secret, request, clocks)
      : verifier.verifyPair(clientId, secret, request, clocks);
  // Memory answers without a detour through the queue of promises.
  if (!(verdict instanceof Promise)) {
    conclude(verdict);
    return;
  }
  verdict.then(conclude).catch((error: unknown) => {
    // What can't be looked up is refused, never guessed.
    verifier.failures.add(error);
    refuse(res, PROBLEMS.unavailable, route.statusInHeader);
  });
}

/** Who the key belongs to, and what it may do. */
export function identity({ tenantId, tenantName, keyId, keyName, expiresAt, permissions }: KeyRecord) {
  return {
    tenant: { id: tenantId, name: tenantName },
    key: { id: keyId, name: keyName, expires_at: expiresAt === null ? null : new Date(expiresAt).toISOString() },
    permissions,
  };
}
