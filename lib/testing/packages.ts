import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Installs what the lock file of a folder says, into the folder: packages that are no dependencies of Portcullis.
 *
 * @throws Error with what npm says
 */
export async function installPackages(folder: string): Promise<void> {
  const options = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  await promisify(execFile)("npm", ["ci", "--prefix", folder, ...options]);
}
