import { randomUUID } from "node:crypto";
import { chown, mkdir, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBinaries } from "@/lib/setup/postgres/binaries";
import { openCluster } from "@/lib/setup/postgres/cluster";
import { isRoot, postgresIdentity } from "@/lib/setup/postgres/identity";
import { findPostmaster, isAlive, stopPostmaster } from "@/lib/setup/postgres/postmaster";
import { SHARED_DIRECTORY } from "@/lib/setup/postgres/shared";

const NAME = /^portcullis-test-(\d+)-/;

/**
 * PostgreSQL with nothing in it, gone without a trace after `stop`.
 *
 * @param settings of postgresql.conf; by default it never waits for a disk
 */
export async function openTemporaryCluster(settings: Record<string, string> = { fsync: "off" }) {
  const parent = isRoot() ? SHARED_DIRECTORY : tmpdir();
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  const home = await realpath(await mkdtemp(join(parent, `portcullis-test-${process.pid}-`)));
  const identity = await postgresIdentity(home);
  if (identity.uid !== undefined) await chown(home, identity.uid, identity.gid);
  const cluster = await openCluster({
    home,
    identity,
    binaries: await findBinaries(),
    password: randomUUID(),
    settings: { max_connections: "200", ...settings },
    onLost: () => {
      throw new Error(`The PostgreSQL of the tests has gone away. Its log is in ${home}.`);
    },
  });
  return {
    url: cluster.url,
    /** As a crash would: SIGKILL and SIGQUIT leave no time for anything. It is started again by itself. */
    async crash(signal: "SIGKILL" | "SIGQUIT") {
      const postmaster = await findPostmaster(join(home, "postgres"));
      if (postmaster) process.kill(postmaster.pid, signal);
    },
    async stop() {
      await cluster.stop();
      await rm(home, { recursive: true });
    },
  };
}

/** A test run that was killed leaves its PostgreSQL running. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    await stopPostmaster(join(parent, name, "postgres")).catch(() => {});
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => {});
  }
}
