import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { access, chown, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { SetupFault } from "@/lib/setup/fault";
import type { Binaries } from "./binaries";
import type { Identity } from "./identity";
import { PROGRAM_ENVIRONMENT } from "./shared";

/** The first one that the machine has. They decide about upper and lower case outside of ASCII, not about order. */
const LOCALES = ["C.UTF-8", "en_US.UTF-8", "C"];

export const DATABASE_USER = "portcullis";

/**
 * Makes a cluster in `home`/postgres unless there is one. It appears there complete or not at all: a start that is
 * interrupted leaves nothing half done, and of two at once the first one wins.
 */
export async function initialise(home: string, binaries: Binaries, identity: Identity, password: string) {
  const cluster = join(home, "postgres");
  if (
    await access(cluster).then(
      () => true,
      () => false,
    )
  )
    return;
  const unfinished = join(home, `postgres.${randomUUID()}`);
  const passwordFile = `${unfinished}.password`;
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (identity.uid !== undefined) await chown(passwordFile, identity.uid, identity.gid);
    await initdb(binaries.initdb, unfinished, passwordFile, identity);
    await rename(unfinished, cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function initdb(program: string, directory: string, passwordFile: string, identity: Identity) {
  let reason = "";
  for (const locale of LOCALES) {
    try {
      await promisify(execFile)(
        program,
        [
          `--pgdata=${directory}`,
          `--username=${DATABASE_USER}`,
          `--pwfile=${passwordFile}`,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          `--locale=${locale}`,
          "--lc-messages=C",
        ],
        { ...identity, cwd: "/", env: PROGRAM_ENVIRONMENT },
      );
      return;
    } catch (error) {
      reason = String((error as { stderr?: string }).stderr || error).trim();
      if (!reason.includes("locale")) break;
    }
  }
  throw new SetupFault(`The embedded PostgreSQL can't be set up in ${directory}: ${reason.replace(/\s+/g, " ")}`);
}
