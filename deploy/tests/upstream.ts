import { createServer } from "node:http";
import { listenOnLoopback } from "./listen";

/** What came through to the program that is protected. */
export interface Arrived {
  method: string;
  path: string;
  /** By lower-case name, repeated ones joined. */
  headers: Record<string, string>;
  body: string;
}

/** A program that answers with what arrived, and would let everybody keep that for a while. */
export async function openUpstream() {
  const arrived: Arrived[] = [];
  const server = createServer(async (req, res) => {
    const body = (await req.toArray()).join("");
    const headers = Object.fromEntries(
      Object.entries(req.headersDistinct).map(([name, values = []]) => [name, values.join(", ")]),
    );
    const record = { method: req.method ?? "", path: req.url ?? "", headers, body };
    arrived.push(record);
    res.writeHead(200, { "content-type": "application/json", "cache-control": "public, max-age=3600" });
    res.end(JSON.stringify(record));
  });
  return { ...(await listenOnLoopback(server)), arrived };
}
