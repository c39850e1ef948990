import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { connectionOptions } from "@/lib/data/client";
import { SetupFault } from "./fault";
import { say } from "./progress";

const PATIENCE_MS = 30_000;
const OLDEST_VERSION = 15;

/** Not there yet, or on its way up or down: ECONNREFUSED and the like, and PostgreSQL's cannot_connect_now. */
const PASSING = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "57P03"]);

/**
 * Refuses a database that can't keep Portcullis's promises. One that does not answer yet is waited for.
 *
 * @returns its version, such as `18.4`
 * @throws SetupFault
 */
export async function checkDatabase(url: string): Promise<string> {
  const client = await connect(url);
  try {
    const show = async (name: string) => {
      const { rows } = await client.query<{ value: string }>("SELECT current_setting($1) AS value", [name]);
      return rows[0]?.value ?? "";
    };
    const version = (await show("server_version")).split(" ")[0] ?? "";
    if (Number.parseInt(version, 10) < OLDEST_VERSION) {
      throw new SetupFault(`The database is PostgreSQL ${version}. Portcullis needs ${OLDEST_VERSION} or newer.`);
    }
    if ((await show("server_encoding")) !== "UTF8") {
      throw new SetupFault("The database's encoding is not UTF8. Create it with ENCODING 'UTF8' TEMPLATE template0.");
    }
    if ((await show("synchronous_commit")) === "off") {
      throw new SetupFault(
        "synchronous_commit is off: a crash of the database could bring a revoked key back to life. Run ALTER DATABASE … SET synchronous_commit = on.",
      );
    }
    return version;
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new SetupFault("DATABASE_URL is no connection string such as postgresql://user:password@host:5432/database.");
  }
  let waiting = false;
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(500)) {
    const client = new pg.Client(connectionOptions(url));
    try {
      await client.connect();
      return client;
    } catch (error) {
      const { code = "", message } = error as NodeJS.ErrnoException;
      await client.end().catch(() => {});
      if (PASSING.has(code) && Date.now() < deadline) {
        if (!waiting) say(`Waiting for the database (${code}) …`);
        waiting = true;
        continue;
      }
      throw new SetupFault(`The database of DATABASE_URL can't be used: ${message || code}`);
    }
  }
}
