import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { disconnect } from "@/lib/data/client";
import { execute, inDatabase } from "./sql";

/**
 * A migrated, empty database for one test file. `db()` uses it from now on; it is dropped when the file has ended. Call
 * it at the top of the file: `await createTestDatabase();`
 *
 * @returns its connection string, for processes and connections of the test's own
 */
export async function createTestDatabase(): Promise<string> {
  const template = inject("templateUrl");
  const server = inDatabase(template, "postgres");
  const name = `portcullis_test_${randomUUID().replaceAll("-", "")}`;
  const url = inDatabase(template, name);
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)}`);
  process.env.DATABASE_URL = url;
  afterAll(async () => {
    await disconnect();
    await execute(server, `DROP DATABASE ${name} WITH (FORCE)`);
  });
  return url;
}
