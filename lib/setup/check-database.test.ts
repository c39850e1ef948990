import { expect, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { execute, inDatabase } from "@/lib/testing/sql";
import { checkDatabase } from "./check-database";

const url = await createTestDatabase();
const name = new URL(url).pathname.slice(1);

test("a usable database is told by its version", async () => {
  expect(await checkDatabase(url)).toMatch(/^\d+(\.\d+)?$/);
});

test("a database that may forget what it has committed is refused", async () => {
  await execute(url, `ALTER DATABASE ${name} SET synchronous_commit = off`);
  await expect(checkDatabase(url)).rejects.toThrow("synchronous_commit is off");
  await execute(url, `ALTER DATABASE ${name} RESET synchronous_commit`);
});

test("a database of another encoding is refused", async () => {
  const latin = `${name}_latin`;
  await execute(url, `CREATE DATABASE ${latin} ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`);
  await expect(checkDatabase(inDatabase(url, latin))).rejects.toThrow("encoding is not UTF8");
  await execute(url, `DROP DATABASE ${latin} WITH (FORCE)`);
});

test("a database that does not exist is told at once", async () => {
  await expect(checkDatabase(inDatabase(url, "nowhere"))).rejects.toThrow('database "nowhere" does not exist');
});

test.each(["mysql://localhost/portcullis", "localhost", "postgresql://localhost:port/portcullis"])(
  "%s is no connection string",
  async (text) => {
    await expect(checkDatabase(text)).rejects.toThrow("DATABASE_URL is no connection string");
  },
);
