import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openVerifier } from "@/lib/verifier/service";

export interface VerifierServer {
  url: string;
  close: () => Promise<void>;
}

/** A real verifier behind a real server, on a port of its own. */
export async function serveVerifier(): Promise<VerifierServer> {
  const verifier = await openVerifier();
  const server = createServer((req, res) => {
    if (!verifier.handle(req, res)) res.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await verifier.close();
    },
  };
}
