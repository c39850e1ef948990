import { writeFile } from "node:fs/promises";
import pg from "pg";
import { makeManyKeys } from "@/lib/testing/many-keys";
import { bulkLoad } from "../bulk-load";

/**
 * Replaces all keys.
 *
 * @param file where their secrets go, one a line
 */
export async function makeKeys(url: string, count: number, file: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("TRUNCATE tenant, authorization_group CASCADE");
  const secrets = await bulkLoad(client, '"key"', () => makeManyKeys(client, 0, count));
  await client.query("VACUUM ANALYZE");
  await client.end();
  await writeFile(file, secrets.join("\n"));
  return secrets;
}
