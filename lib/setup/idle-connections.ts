import type { Server } from "node:http";
import type { Socket } from "node:net";

const SWEEP_MS = 3 * 60_000;

/**
 * Closes connections on which nothing has moved from one sweep to the next: what clients have left open, and what their
 * network has lost. `keepAliveTimeout` would set a timer for each answer, at the price of a twentieth of a verification, and
 * close connections that a proxy is about to use.
 */
export function closeIdleConnections(server: Server, sweepMs = SWEEP_MS): void {
  const moved = new Map<Socket, number>();
  server.on("connection", (socket) => {
    moved.set(socket, 0);
    socket.once("close", () => moved.delete(socket));
  });
  const timer = setInterval(() => {
    for (const [socket, before] of moved) {
      const now = socket.bytesRead + socket.bytesWritten;
      if (now === before) socket.destroy();
      else moved.set(socket, now);
    }
  }, sweepMs);
  timer.unref();
  server.once("close", () => clearInterval(timer));
}
