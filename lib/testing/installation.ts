import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The installation that browser specs run against: a port, a database and secrets of its own, new for every run. */
const PORT = "41873";
const DATA_DIRECTORY = resolve(".data/browser-tests");

export const BASE_URL = `http://localhost:${PORT}`;

/** What the server writes while it runs. */
export const SERVER_LOG = join(DATA_DIRECTORY, "server.log");

export const ENVIRONMENT = {
  PORT,
  PORTCULLIS_DATA_DIR: DATA_DIRECTORY,
  PORTCULLIS_URL: BASE_URL,
  PORTCULLIS_SECRET: "only for tests, and long enough for that",
  // Every spec has an address of its own: the tests stand in for a proxy on this machine, and name it.
  PORTCULLIS_TRUSTED_PROXIES: "127.0.0.1 ::1",
  PORTCULLIS_PEPPERS: Buffer.alloc(32, "pepper").toString("base64"),
};

/** The server's own database, for specs that make records past the console. Known once the server is up. */
export function installationDatabaseUrl(): string {
  const read = (...path: string[]) => readFileSync(join(DATA_DIRECTORY, ...path), "utf8");
  const { databasePassword } = JSON.parse(read("secrets.json")) as { databasePassword: string };
  return `postgresql://portcullis:${databasePassword}@127.0.0.1:${read("database", "postgres.port")}/portcullis`;
}
