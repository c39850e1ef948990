import { disconnect } from "@/lib/data/client";
import { migrate } from "@/lib/data/migrate";
import { openTemporaryCluster } from "./cluster";
import { execute } from "./sql";

/** Secrets are digested with it. */
export const PEPPER = Buffer.alloc(32, "pepper");

/** What verifiers, and the services in this process, are started with. */
export const ENVIRONMENT = {
  PORTCULLIS_URL: "http://localhost",
  PORTCULLIS_SECRET: "only for tests, and long enough for that",
  PORTCULLIS_PEPPERS: PEPPER.toString("base64"),
  LOG_LEVEL: "error",
};

/**
 * PostgreSQL with the tables of Portcullis, for programs that run outside of Vitest. `db()` uses it from now on.
 *
 * @param settings of postgresql.conf
 */
export async function openOwnDatabase(settings: Record<string, string> = {}) {
  const cluster = await openTemporaryCluster(settings);
  await execute(cluster.url("postgres"), "CREATE DATABASE portcullis");
  const url = cluster.url("portcullis");
  Object.assign(process.env, ENVIRONMENT, { DATABASE_URL: url });
  await migrate(url);
  return {
    url,
    crash: cluster.crash,
    async close() {
      await disconnect();
      await cluster.stop();
    },
  };
}
