import { randomUUID } from "node:crypto";
import { chown, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBinaries } from "@/lib/setup/postgres/binaries";
import { openCluster } from "@/lib/setup/postgres/cluster";
import { isRoot, postgresIdentity } from "@/lib/setup/postgres/identity";
import { SHARED_DIRECTORY } from "@/lib/setup/postgres/shared";

/** PostgreSQL with nothing in it, gone without a trace after `stop`. It never waits for a disk. */
export async function openTemporaryCluster() {
  const parent = isRoot() ? SHARED_DIRECTORY : tmpdir();
  await mkdir(parent, { recursive: true });
  const home = await realpath(await mkdtemp(join(parent, "portcullis-test-")));
  const identity = await postgresIdentity(home);
  if (identity.uid !== undefined) await chown(home, identity.uid, identity.gid);
  const cluster = await openCluster({
    home,
    identity,
    binaries: await findBinaries(),
    password: randomUUID(),
    settings: { fsync: "off", max_connections: "200" },
    onLost: () => {
      throw new Error(`The PostgreSQL of the tests has gone away. Its log is in ${home}.`);
    },
  });
  return {
    url: cluster.url,
    async stop() {
      await cluster.stop();
      await rm(home, { recursive: true });
    },
  };
}
