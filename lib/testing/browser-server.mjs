import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, realpath, rm } from "node:fs/promises";
import { join } from "node:path";

/** `npm start` on a new installation, as a user would have it, that leaves nothing behind. */

const directory = process.env.PORTCULLIS_DATA_DIR;
if (!directory) throw new Error("PORTCULLIS_DATA_DIR is not set");

await removeInstallation();
await mkdir(directory, { recursive: true });
const log = createWriteStream(join(directory, "server.log"));
const server = spawn("npm", ["start", "--silent"], { stdio: ["ignore", "pipe", "inherit"] });
server.stdout.pipe(log);
server.stdout.pipe(process.stdout);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.once("exit", async (code) => {
  await removeInstallation();
  process.exit(code ?? 1);
});

/** For root, the database is elsewhere, behind a link. */
async function removeInstallation() {
  const database = await realpath(join(directory, "database")).catch(() => null);
  if (database) await rm(database, { recursive: true });
  await rm(directory, { recursive: true, force: true });
}
