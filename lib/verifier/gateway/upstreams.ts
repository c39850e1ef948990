import { Readable } from "node:stream";
import { Agent, type Dispatcher, errors } from "undici";
import type { Fault } from "./answer";
import { FAULTS } from "./answer";
import type { Upstream } from "./model-lookup";
import { lengthOf, type UpstreamBody } from "./model-request";

/** What is there accepts a connection at once. */
const CONNECT_TIMEOUT_MS = 5_000;

/** undici keeps a body that is in one piece until its answer has ended. A longer one than this is sent as a stream. */
const LONGEST_PIECE = 16 * 1024;

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
   * @param body whose pieces are gone when they have been sent
   * @param onSent is called then; not for a short body
   * @throws what `upstreamFault` explains; an abort when `signal` says so
   */
  ask(
    upstream: Upstream,
    path: string,
    body: UpstreamBody,
    onSent: () => void,
    signal: AbortSignal,
  ): Promise<UpstreamAnswer> {
    const { type, pieces } = body;
    const length = lengthOf(body);
    const { origin, pathname } = new URL(upstream.baseUrl + path);
    const headers = {
      "content-type": type,
      "content-length": String(length),
      accept: "application/json, text/event-stream, */*",
      // What it used can't be read in another coding.
      "accept-encoding": "identity",
      "user-agent": "portcullis",
      ...(upstream.authorization && { authorization: upstream.authorization }),
    };
    return this.#agent.request({
      origin,
      path: pathname,
      method: "POST",
      headers,
      body: length > LONGEST_PIECE ? streamOf(pieces, onSent) : Buffer.concat(pieces),
      signal,
    });
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

/** One piece after the other, of which none is kept. */
function streamOf(pieces: Buffer[], onEnd: () => void): Readable {
  pieces.reverse();
  function* handOver() {
    try {
      for (let piece = pieces.pop(); piece; piece = pieces.pop()) yield piece;
    } finally {
      pieces.length = 0;
      onEnd();
    }
  }
  return Readable.from(handOver(), { objectMode: false });
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
