import { Agent, type Dispatcher, errors } from "undici";
import type { Fault } from "./answer";
import { FAULTS } from "./answer";
import type { UpstreamBody } from "./json-request";
import type { Upstream } from "./model-lookup";

/** What is there accepts a connection at once. */
const CONNECT_TIMEOUT_MS = 5_000;

export type UpstreamAnswer = Dispatcher.ResponseData;

/** Connections to upstreams, kept open between requests. Redirects are not followed: they could lead anywhere. */
export class Upstreams {
  readonly #agent: Agent;

  /** @param patienceMs until an answer begins, and then between two pieces of it */
  constructor(patienceMs: number) {
    this.#agent = new Agent({
      connect: { timeout: Math.min(CONNECT_TIMEOUT_MS, patienceMs) },
      headersTimeout: patienceMs,
      bodyTimeout: patienceMs,
    });
  }

  /**
   * Sends nothing of the client but its body, and nothing about it.
   *
   * @throws what `upstreamFault` explains; an abort when `signal` says so
   */
  ask(upstream: Upstream, path: string, { type, bytes }: UpstreamBody, signal: AbortSignal): Promise<UpstreamAnswer> {
    const { origin, pathname } = new URL(upstream.baseUrl + path);
    const headers = {
      "content-type": type,
      accept: "application/json, text/event-stream, */*",
      // What it used can't be read in another coding.
      "accept-encoding": "identity",
      "user-agent": "portcullis",
      ...(upstream.authorization && { authorization: upstream.authorization }),
    };
    return this.#agent.request({ origin, path: pathname, method: "POST", headers, body: bytes, signal });
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

/** What is told of an upstream that did not answer, or not to the end. */
export function upstreamFault(error: unknown): Fault {
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError)
    return FAULTS.upstreamTimeout;
  if (error instanceof errors.ConnectTimeoutError) return FAULTS.upstreamUnreachable;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^E(CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)$/.test(code)
    ? FAULTS.upstreamUnreachable
    : FAULTS.upstreamFailed;
}
