import pg from "pg";

/** The same server and user, another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** The rows of one statement, on a connection of its own. */
export async function query(url: string, statement: string): Promise<object[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<object>(statement).finally(() => client.end());
  return rows;
}

/** Runs a script of any number of statements. */
export async function execute(url: string, script: string): Promise<void> {
  await query(url, script);
}
