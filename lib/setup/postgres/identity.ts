import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { SetupFault } from "@/lib/setup/fault";

/** Whom a process runs as. Empty: the same as this one. */
export type Identity = { uid: number; gid: number } | { uid?: never; gid?: never };

const UNPRIVILEGED = ["portcullis", "postgres", "nobody"];

export const isRoot = () => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root, so root lends it another user: the owner of the cluster where there is one already.
 *
 * @param cluster directory of the cluster, which need not exist
 */
export async function postgresIdentity(cluster: string): Promise<Identity> {
  if (!isRoot()) return {};
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of UNPRIVILEGED) {
    const identity = await lookUp(name);
    if (identity) return identity;
  }
  throw new SetupFault(
    `PostgreSQL does not run as root and none of the users ${UNPRIVILEGED.join(", ")} exists. Start Portcullis as another user, or set DATABASE_URL.`,
  );
}

async function lookUp(name: string): Promise<Identity | null> {
  const id = async (option: string) => Number((await promisify(execFile)("id", [option, name])).stdout);
  try {
    return { uid: await id("-u"), gid: await id("-g") };
  } catch {
    return null;
  }
}
