import type pg from "pg";

/** Runs `load` on a table without its secondary indexes and makes them again afterwards, which is quicker. */
export async function bulkLoad<T>(client: pg.Client, table: string, load: () => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT quote_ident(relname) AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE indrelid = $1::regclass AND NOT indisunique`,
    [table],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  const loaded = await load();
  for (const { definition } of rows) await client.query(definition);
  return loaded;
}
