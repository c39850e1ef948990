import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";

const PATIENCE_MS = 30_000;

export interface Watched {
  end(): Promise<void>;
}

/**
 * Keeps the connection that holds the ownership of a cluster. It breaks when one of the server's processes has crashed:
 * PostgreSQL then restarts by itself, or is started again.
 *
 * @param reopen brings the server back if need be, and connects
 * @param onLost called when that has not succeeded for half a minute
 */
export function watch(client: pg.Client, reopen: () => Promise<pg.Client>, onLost: () => void): Watched {
  let current = client;
  let ending = false;

  const reconnect = async () => {
    for (const deadline = Date.now() + PATIENCE_MS; !ending && Date.now() < deadline; await sleep(200)) {
      try {
        keep(await reopen());
        return;
      } catch {
        // Not back yet.
      }
    }
    if (!ending) onLost();
  };
  const keep = (next: pg.Client) => {
    current = next;
    current.once("end", () => {
      if (!ending) void reconnect();
    });
  };
  keep(client);

  return {
    async end() {
      ending = true;
      await current.end();
    },
  };
}
