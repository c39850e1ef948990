import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from "node:net";

/** @param port 0 for any that is free */
export async function listenOnLoopback(server: Server, port = 0) {
  await start(server, port);
  return {
    port: portOf(server),
    /** Refuses connections from now on, and ends those that there are. */
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A port that was free a moment ago, for a program that is told where to listen. */
export async function freePort(): Promise<number> {
  const server = createTcpServer();
  await start(server, 0);
  const port = portOf(server);
  server.close();
  await once(server, "close");
  return port;
}

async function start(server: TcpServer, port: number): Promise<void> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
}

const portOf = (server: TcpServer) => (server.address() as AddressInfo).port;
