import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Prisma, PrismaClient } from "./generated/client";

/** The client itself or one of its transactions. */
export type Db = Prisma.TransactionClient;

interface Connections {
  pool: pg.Pool;
  client: PrismaClient;
}

const KEY: unique symbol = Symbol.for("portcullis.database");
const shared = globalThis as typeof globalThis & { [KEY]?: Connections };

/** Opened on first use, and once per process although Next bundles this module more than once. */
function connections(): Connections {
  shared[KEY] ??= connect(env().DATABASE_URL);
  return shared[KEY];
}

function connect(url: string): Connections {
  // The limit on connecting counts from the request, and in a burst on one tenant's key limit requests wait in line.
  const pool = new pg.Pool({ ...connectionOptions(url), max: 20, connectionTimeoutMillis: 30_000 });
  // Without listeners, losing a connection would end the process: an idle one, which the pool replaces on the next use,
  // and one between two statements of a transaction, whose next statement fails then.
  pool.on("error", (error) => log.warn({ err: error }, "An idle database connection was lost."));
  pool.on("connect", (client) => client.on("error", () => {}));
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/**
 * How every part of Portcullis connects. The Prisma adapter writes and reads instants without their offset, so the
 * session has to be in UTC whatever the server's own setting is.
 */
export function connectionOptions(url: string): pg.PoolConfig {
  return {
    connectionString: url,
    application_name: "portcullis",
    options: "-c TimeZone=UTC",
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  };
}

export function db(): PrismaClient {
  return connections().client;
}

/** The pool under `db()`, for SQL of one's own. */
export function pool(): pg.Pool {
  return connections().pool;
}

/** Waits for queries under way. A later `db()` connects anew. */
export async function disconnect(): Promise<void> {
  const open = shared[KEY];
  if (!open) return;
  delete shared[KEY];
  await open.client.$disconnect();
  await open.pool.end();
}
