import { Pool } from "pg";
import { log } from "@/lib/log";

/**
 * Connections of the verifier's own: a busy console can't take them.
 *
 * @param max how many at once
 */
export function openPool(connectionString: string, max: number): Pool {
  const pool = new Pool({
    connectionString,
    application_name: "portcullis verifier",
    // A dead verifier's row may be locked by another that removes it; nothing here may wait for long.
    options: "-c TimeZone=UTC -c lock_timeout=1000",
    max,
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
    keepAlive: true,
  });
  // Without listeners, losing a connection would end the process: an idle one, and one between two statements of a
  // transaction, whose next statement fails then.
  pool.on("error", (error) => log.warn({ err: error }, "an idle database connection was lost"));
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
