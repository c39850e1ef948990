import { findBinaries } from "@/lib/setup/postgres/binaries";
import { openCluster } from "@/lib/setup/postgres/cluster";
import { postgresIdentity } from "@/lib/setup/postgres/identity";

/** A process that owns the cluster in the directory of its first argument, until it is killed. Says its address, or why not. */
const [home = ""] = process.argv.slice(2);
const identity = await postgresIdentity(home);
openCluster({
  home,
  identity,
  binaries: await findBinaries(),
  password: "only for tests",
  onLost: () => process.exit(1),
})
  .then(({ url, adopted }) => process.stdout.write(`${JSON.stringify({ url: url("postgres"), adopted })}\n`))
  .catch((error: Error) => {
    process.stdout.write(`${JSON.stringify({ refused: error.message })}\n`);
    process.exit(1);
  });
