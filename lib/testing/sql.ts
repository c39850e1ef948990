import pg from "pg";

/** The same server and user, another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Runs a script on a connection of its own. */
export async function execute(url: string, script: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(script).finally(() => client.end());
}
