import type { IncomingMessage } from "node:http";

/** In one turn of the event loop. libuv reads up to 2 MB in a row, which take long to look at. */
const MOST_AT_ONCE = 64 * 1024;

/**
 * Gives away a body in the pieces in which it comes, and lets others take turns, until `take` has something against one: the rest
 * is read and dropped then, so that the answer is not lost with the connection.
 *
 * @returns what that was; null for a body that was taken to its end
 * @throws when the client goes away before its end
 */
export function readPieces<T>(req: IncomingMessage, take: (piece: Buffer) => T | null): Promise<T | null> {
  return new Promise((resolve, reject) => {
    let taking: typeof take | null = take;
    let atOnce = 0;
    req.on("data", (piece: Buffer) => {
      const objection = taking?.(piece) ?? null;
      atOnce += piece.length;
      if (atOnce >= MOST_AT_ONCE) {
        atOnce = 0;
        req.pause();
        setImmediate(() => req.resume());
      }
      if (objection === null) return;
      // What it has kept is kept no longer.
      taking = null;
      resolve(objection);
    });
    req.once("end", () => resolve(null));
    req.once("error", reject);
    req.once("close", () => reject(new Error("The client has gone away.")));
  });
}

/**
 * The whole body; null for one that is longer than `limit` bytes.
 *
 * @throws as above
 */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  const tooLong = await readPieces(req, (piece) => {
    length += piece.length;
    if (length > limit) return true;
    pieces.push(piece);
    return null;
  });
  return tooLong ? null : Buffer.concat(pieces);
}
