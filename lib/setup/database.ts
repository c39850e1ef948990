import { checkDatabase } from "./check-database";
import { findEmbeddedDatabase, openEmbeddedDatabase } from "./embedded-database";
import { fillIn, type Installation } from "./environment";
import { SetupFault } from "./fault";
import { step } from "./progress";

export interface Database {
  stop(): Promise<void>;
}

/** Starts the embedded PostgreSQL, or waits for the one of DATABASE_URL. */
export async function openDatabase({ database, dataDirectory }: Installation, onLost: () => void): Promise<Database> {
  if ("url" in database) {
    await connect(database.url);
    return { stop: async () => {} };
  }
  const cluster = await step(
    () => openEmbeddedDatabase(dataDirectory, database.password, onLost),
    ({ adopted, port }) =>
      `${adopted ? "Took over the running" : "Started the embedded"} PostgreSQL in ${dataDirectory}, port ${port}`,
  );
  fillIn({ DATABASE_URL: cluster.url });
  return cluster;
}

/** Waits for the database of DATABASE_URL, or finds the embedded one of a Portcullis that runs on this machine. */
export async function joinDatabase({ database, dataDirectory }: Installation): Promise<void> {
  const url = "url" in database ? database.url : await findEmbeddedDatabase(dataDirectory, database.password);
  if (!url) throw new SetupFault(`No Portcullis runs in ${dataDirectory}. Start it first, or set DATABASE_URL.`);
  await connect(url);
  fillIn({ DATABASE_URL: url });
}

async function connect(url: string): Promise<void> {
  await step(
    () => checkDatabase(url),
    (version) => `Connected to PostgreSQL ${version}`,
  );
}
