import { createHash } from "node:crypto";
import { chown, lstat, mkdir, mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { SetupFault } from "./fault";
import { findBinaries } from "./postgres/binaries";
import { clusterUrl, openCluster } from "./postgres/cluster";
import { isRoot, postgresIdentity } from "./postgres/identity";
import { findPostmaster } from "./postgres/postmaster";
import { SHARED_DIRECTORY } from "./postgres/shared";

const DATABASE = "portcullis";

export interface EmbeddedDatabase {
  url: string;
  port: number;
  /** A Portcullis that was killed had left it running. */
  adopted: boolean;
  stop(): Promise<void>;
}

/** The PostgreSQL under the data directory. @param onLost called when it has gone away and does not come back */
export async function openEmbeddedDatabase(
  dataDirectory: string,
  password: string,
  onLost: () => void,
): Promise<EmbeddedDatabase> {
  const home = await findHome(dataDirectory).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof SetupFault) throw error;
    throw new SetupFault(`There is no place for the embedded PostgreSQL: ${error.message}. Set DATABASE_URL instead.`);
  });
  const identity = await postgresIdentity(join(home, "postgres"));
  const { url, ...cluster } = await openCluster({ home, binaries: await findBinaries(), identity, password, onLost });
  await createDatabase(url("postgres")).catch(async (error: unknown) => {
    await cluster.stop();
    throw error;
  });
  return { ...cluster, url: url(DATABASE) };
}

/** Where it is reached while another process runs it; null where none does. */
export async function findEmbeddedDatabase(dataDirectory: string, password: string): Promise<string | null> {
  const home = await realpath(join(dataDirectory, "database")).catch(() => null);
  const postmaster = home && (await findPostmaster(join(home, "postgres")));
  return postmaster ? clusterUrl(password, postmaster.port, DATABASE) : null;
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * `database` in the data directory. For root it is a link, to a place that the user who runs PostgreSQL can reach
 * although the checkout may be closed to it.
 */
async function findHome(dataDirectory: string): Promise<string> {
  const place = join(dataDirectory, "database");
  if (!isRoot()) await mkdir(place, { recursive: true, mode: 0o700 });
  else if (!(await lstat(place).catch(() => null))) await linkToShared(place);
  return realpath(place);
}

async function linkToShared(place: string): Promise<void> {
  await mkdir(SHARED_DIRECTORY, { recursive: true, mode: 0o755 });
  const name = createHash("sha256").update(place).digest("hex").slice(0, 8);
  const home = await mkdtemp(join(SHARED_DIRECTORY, `${name}-`));
  const { uid, gid } = await postgresIdentity(home);
  if (uid !== undefined) await chown(home, uid, gid);
  await symlink(home, place).catch(async (error: NodeJS.ErrnoException) => {
    await rm(home, { recursive: true });
    // Another start at the same time has made the link: its place is as good.
    if (error.code !== "EEXIST") throw error;
  });
}
