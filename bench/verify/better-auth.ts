import { installPackages } from "@/lib/testing/packages";
import { startService } from "@/lib/testing/service";
import { execute, inDatabase } from "@/lib/testing/sql";

const FOLDER = "bench/better-auth";

/** Its packages are no dependencies of Portcullis: they are installed beside it, for the benchmark alone. */
export const installBetterAuth = () => installPackages(FOLDER);

/** @param storage see its server.mjs @param file the secrets of its keys, one a line */
export async function startBetterAuth(databaseUrl: string, storage: "memory" | "database", file: string) {
  const database = `better_auth_${storage}`;
  await execute(databaseUrl, `CREATE DATABASE ${database}`);
  const environment = { DATABASE_URL: inDatabase(databaseUrl, database), NODE_ENV: "production" };
  return startService(`${FOLDER}/server.mjs`, { environment, args: [storage, file] });
}
