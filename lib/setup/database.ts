import { checkDatabase } from "./check-database";
import { openEmbeddedDatabase } from "./embedded-database";
import { fillIn, type Installation } from "./environment";
import { step } from "./progress";

export interface Database {
  stop(): Promise<void>;
}

/** Starts the embedded PostgreSQL, or waits for the one of DATABASE_URL. */
export async function openDatabase({ database, dataDirectory }: Installation, onLost: () => void): Promise<Database> {
  if ("url" in database) {
    await step(
      () => checkDatabase(database.url),
      (version) => `Connected to PostgreSQL ${version}`,
    );
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
