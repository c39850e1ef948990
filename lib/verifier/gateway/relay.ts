import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { errorOf, type Fault } from "./answer";
import type { UpstreamAnswer } from "./upstreams";
import { DocumentReader, EventReader, type UsageReader } from "./usage-readers";

/** How an answer is passed on. */
export interface Passage {
  reader: UsageReader;
  headers: Record<string, string>;
  /** It can be ended between two events with one that says why. */
  isStream: boolean;
}

/** @param hidesUsage see usage-readers.ts */
export function passageOf({ headers }: UpstreamAnswer, hidesUsage: boolean): Passage {
  const type = typeof headers["content-type"] === "string" ? headers["content-type"] : "application/octet-stream";
  const isStream = /^text\/event-stream *(;|$)/i.test(type);
  const length = headers["content-length"];
  return {
    reader: isStream ? new EventReader(hidesUsage) : new DocumentReader(),
    isStream,
    headers: {
      "Content-Type": type,
      "Cache-Control": "no-store",
      ...(!isStream && typeof length === "string" && { "Content-Length": length }),
      // nginx would collect events before it passes them on.
      ...(isStream && { "X-Accel-Buffering": "no" }),
    },
  };
}

/**
 * Passes an answer on as it comes, and no faster than the client takes it.
 *
 * @param onPiece is called when a piece has been looked at, and waited for before the client has it
 * @param onEnd the same before the client is told that this was all
 * @throws when the upstream breaks off, or `signal` says so
 */
export async function relay(
  { statusCode, body }: UpstreamAnswer,
  { reader, headers, isStream }: Passage,
  res: ServerResponse,
  signal: AbortSignal,
  onPiece: () => Promise<void> | null,
  onEnd: () => Promise<void> | null,
): Promise<void> {
  res.writeHead(statusCode, headers);
  // Those of a document go with its first piece.
  if (isStream) res.flushHeaders();
  for await (const piece of body) {
    const passed = reader.push(piece);
    const waiting = onPiece();
    if (waiting) await waiting;
    if (passed.length > 0 && !res.write(passed)) await once(res, "drain", { signal });
  }
  const last = reader.end();
  await onEnd();
  res.end(last);
}

/** How long a client may take to read why its stream has ended. */
const READING_MS = 5_000;

/** Ends what has begun so that it can't be taken for complete: a stream by an event, anything else by a broken connection. */
export function breakOff(res: ServerResponse, isStream: boolean, fault: Fault): void {
  if (!isStream || res.writableEnded || res.destroyed) {
    res.destroy();
    return;
  }
  res.end(`data: ${JSON.stringify({ error: errorOf(fault) })}\n\n`);
  const late = setTimeout(() => res.destroy(), READING_MS).unref();
  res.once("close", () => clearTimeout(late));
}
