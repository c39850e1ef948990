import { createServer } from "node:http";
import { openVerifier } from "@/lib/verifier/service";
import { listenOnLoopback } from "./listen";

/** The verifier, and what may become of it. */
export async function openDoor() {
  const verifier = await openVerifier();
  let hangs = false;
  const headers = new Set<string>();
  const server = createServer((req, res) => {
    for (const name of Object.keys(req.headersDistinct)) headers.add(name);
    if (hangs) return;
    if (!verifier.handle(req, res)) res.writeHead(404).end();
  });
  let listening = await listenOnLoopback(server);
  const { port } = listening;
  return {
    port,
    /** The names of all headers that have come. */
    headers,
    /** Takes requests, and leaves them without an answer. */
    hang() {
      hangs = true;
    },
    /** Refuses connections. */
    async goDown() {
      await listening.close();
    },
    async recover() {
      hangs = false;
      server.closeAllConnections();
      if (!server.listening) listening = await listenOnLoopback(server, port);
    },
    async close() {
      if (server.listening) await listening.close();
      await verifier.close();
    },
  };
}

export type Door = Awaited<ReturnType<typeof openDoor>>;
