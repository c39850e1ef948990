import type { IncomingMessage } from "node:http";

/**
 * The whole body; null for one that is longer than `limit` bytes, of which no more is kept. To be called in the tick in
 * which the request came, or its beginning is lost.
 *
 * @throws when the client goes away before its end
 */
export function readBody(req: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    req.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        // The rest is read and dropped, so that the answer is not lost with the connection.
        chunks.length = 0;
        resolve(null);
      }
    });
    req.once("end", () => resolve(Buffer.concat(chunks)));
    req.once("error", reject);
    req.once("close", () => reject(new Error("The client has gone away.")));
  });
}
