import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SetupFault } from "@/lib/setup/fault";
import type { Binaries } from "./binaries";
import type { Identity } from "./identity";
import { DATABASE_USER, initialise } from "./initialise";
import { findPostmaster, freePort, launch, stopPostmaster } from "./postmaster";
import { watch } from "./watch";

export interface ClusterOptions {
  /** Real path of the directory that holds the cluster, its log and its port. Belongs to `identity`. */
  home: string;
  binaries: Binaries;
  identity: Identity;
  password: string;
  settings?: Record<string, string>;
  /** Called when the server has gone away without having been told to, and does not come back. */
  onLost(): void;
}

export interface Cluster {
  port: number;
  /** The server was left behind, still running, by a Portcullis that was killed. */
  adopted: boolean;
  /** Connection string of a database in this cluster. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** Recovery after a crash of the machine can take its time. */
const START_PATIENCE_MS = 120_000;

/** A killed process's connections, and with them its locks, go away a moment later than it does. */
const LOCK_PATIENCE_MS = 2000;

/** In the cluster's own database. Whoever holds it owns the server, and stops it. */
const OWNER_LOCK = 7_021_955;

const MAINTENANCE_DATABASE = "postgres";

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const WRONG_PASSWORD = "28P01";

/**
 * Brings up the cluster in `home`: makes it, starts its server, or takes over the one that a killed Portcullis has left.
 *
 * @throws SetupFault when another Portcullis owns it, or when it does not start
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { home, binaries, identity, password } = options;
  await initialise(home, binaries, identity, password);
  const cluster = join(home, "postgres");
  const portFile = join(home, "postgres.port");
  const lastPort = Number(await readFile(portFile, "utf8").catch(() => "0"));
  const { port, adopted } = await start(options, lastPort);
  if (port !== lastPort) await writeFile(portFile, String(port));
  const url = (database: string) => clusterUrl(password, port, database);

  const own = () => takeOwnership(url(MAINTENANCE_DATABASE), home);
  const reopen = async () => {
    await start(options, port);
    return own();
  };
  const owner = await own().catch(async (error: Error) => {
    if (!adopted && !(error instanceof SetupFault)) await stopPostmaster(cluster);
    throw (error as pg.DatabaseError).code === WRONG_PASSWORD ? strangeCluster(home) : error;
  });
  const watched = watch(owner, reopen, options.onLost);
  return {
    port,
    adopted,
    url,
    async stop() {
      await watched.end();
      await stopPostmaster(cluster);
    },
  };
}

export const clusterUrl = (password: string, port: number, database: string) =>
  `postgresql://${DATABASE_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** @param port the one of the last time; another one is taken where somebody else listens on it now */
async function start({ home, binaries, identity, settings = {} }: ClusterOptions, port: number) {
  const cluster = join(home, "postgres");
  let ended: (() => Promise<string | null>) | null = null;
  for (const deadline = Date.now() + START_PATIENCE_MS; Date.now() < deadline; await sleep(20)) {
    const postmaster = await findPostmaster(cluster);
    if (postmaster?.ready) return { ...postmaster, adopted: ended === null };
    const output = ended ? await ended() : "";
    if (output === null || postmaster) continue;
    if (output && !isPassing(output)) {
      throw new SetupFault(
        `The embedded PostgreSQL did not start: ${reason(output)} (see ${join(home, "postgres.log")})`,
      );
    }
    if (ended) await sleep(200);
    ended = await launch(home, binaries, identity, await freePort(port), settings);
  }
  throw new SetupFault(
    `The embedded PostgreSQL is not ready after two minutes. Its log is ${join(home, "postgres.log")}.`,
  );
}

/** Another start was faster, the port was taken in between, or processes of a killed server are still on their way out. */
const isPassing = (output: string) =>
  /lock file ".*" already exists|could not create any TCP\/IP sockets|pre-existing shared memory block/.test(output);

function reason(output: string): string {
  const lines = output.trim().split("\n");
  return (lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? "").replace(
    /^.*?(FATAL|PANIC): +/,
    "",
  );
}

const strangeCluster = (home: string) =>
  new SetupFault(`The password in secrets.json is not that of the database in ${home}. Restore that file.`);

/** @throws SetupFault when another Portcullis has it */
async function takeOwnership(connectionString: string, home: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: `portcullis process ${process.pid}`,
    keepAlive: true,
  });
  // An error ends the connection; whoever watches it learns of that.
  client.on("error", () => {});
  await client.connect();
  for (const deadline = Date.now() + LOCK_PATIENCE_MS; Date.now() < deadline; await sleep(100)) {
    const { rows } = await client.query<{ locked: boolean }>("SELECT pg_try_advisory_lock($1) AS locked", [OWNER_LOCK]);
    if (rows[0]?.locked) return client;
  }
  const { rows } = await client.query<{ owner: string }>(
    "SELECT application_name AS owner FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND objid = $1 AND granted",
    [OWNER_LOCK],
  );
  await client.end();
  throw new SetupFault(
    `Another Portcullis (${rows[0]?.owner.replace("portcullis ", "") ?? "unknown"}) is using ${home} already. Stop it, or give this one a directory of its own with PORTCULLIS_DATA_DIR.`,
  );
}
