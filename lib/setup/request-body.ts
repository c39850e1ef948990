import type { IncomingMessage, ServerResponse } from "node:http";

/** What comes after a refused body is read and dropped for so long, or the refusal would be lost with the connection. */
const DROPPING_MS = 2_000;

/**
 * Hands a request on when all of its body is here, or refuses it as soon as it is known to be larger than `limit`. The
 * console copies a body for each of its layers while it comes, from anybody: what is slow, too large or broken off must not
 * reach it.
 *
 * @param limit in bytes
 */
export function receiveBody(
  req: IncomingMessage,
  res: ServerResponse,
  limit: number,
  { whole, tooLarge }: { whole: () => void; tooLarge: () => void },
): void {
  const declared = Number(req.headers["content-length"] ?? 0);
  const isChunked = req.headers["transfer-encoding"] !== undefined;
  if (declared === 0 && !isChunked) {
    whole();
    return;
  }
  const refuse = () => {
    req.resume();
    const timer = setTimeout(() => req.destroy(), DROPPING_MS);
    res.once("close", () => clearTimeout(timer));
    req.once("close", () => clearTimeout(timer));
    tooLarge();
  };
  // A client that goes away has nobody to be told, and nothing has happened.
  req.on("error", () => {});
  if (declared > limit) {
    refuse();
    return;
  }

  const chunks: Buffer[] = [];
  let length = 0;
  const read = () => {
    // Reading what is empty would end the stream, and whoever comes next would wait for its end in vain.
    while (req.readableLength > 0) {
      const chunk = req.read() as Buffer;
      chunks.push(chunk);
      length += chunk.length;
    }
    if (length > limit) {
      req.off("readable", read);
      refuse();
    } else if (req.complete) {
      req.off("readable", read);
      // As if nobody had read it. A stream takes back what was read until it has told its end, in a later tick.
      if (length > 0) req.unshift(Buffer.concat(chunks));
      whole();
    }
  };
  // Listening to what has already ended would end it as well.
  setImmediate(() => {
    if (req.complete && req.readableLength === 0) whole();
    else req.on("readable", read);
  });
}
