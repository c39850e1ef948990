import { createServer, type RequestListener, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupFault } from "./fault";
import { closeIdleConnections } from "./idle-connections";

const DRAIN_MS = 5000;

/**
 * @param host undefined for all addresses
 * @throws SetupFault when the address can't be listened on
 */
export async function listen(port: number, host: string | undefined, handle: RequestListener): Promise<Server> {
  const server = createServer(
    {
      // A client gets this long for its headers and its whole request, give or take the interval between two checks.
      headersTimeout: 20_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
      keepAliveTimeout: 0,
    },
    handle,
  );
  // By default node drops what comes after 2,000 headers. A client could send so many that the X-Forwarded-For which a
  // trusted proxy adds is lost, and have the proxy's address. Their size remains limited, to 16 KB.
  server.maxHeadersCount = 0;
  closeIdleConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", (error: NodeJS.ErrnoException) => reject(new SetupFault(explain(error, port, host))));
    server.listen(port, host);
  });
  return server;
}

function explain({ code, message }: NodeJS.ErrnoException, port: number, host = "*"): string {
  if (code === "EADDRINUSE") return `Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`;
  if (code === "EACCES")
    return `Port ${port} needs more rights than this user has. Choose another one: PORT=3000 npm start`;
  return `${host}:${port} can't be listened on: ${message}`;
}

/** Lets requests under way end, for five seconds at most, and takes no new ones. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that has just answered its last request stays open otherwise, for the next one.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, sleep(DRAIN_MS)]);
  clearInterval(sweep);
  server.closeAllConnections();
}
