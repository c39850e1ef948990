import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { connectionOptions } from "./client";
import { EVERYTHING, withSchemaEngine } from "./schema-engine";

const DIRECTORY = resolve("prisma/migrations");
const LOCK_FILE = "migration_lock.toml";

/** Any constant will do, as long as every Portcullis uses the same. */
const ADVISORY_LOCK = 7_021_954;

/**
 * Applies what is missing and returns the names of the migrations that it applied. Several processes may start at once
 * on one database: one applies, the others wait for it.
 *
 * @throws Error of the schema engine when a migration fails; that migration has then changed nothing
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
    const migrationsList = await readMigrations();
    const output = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters: EVERYTHING }),
    );
    return output.appliedMigrationNames;
  } finally {
    await client.end();
  }
}

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(DIRECTORY, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: DIRECTORY,
    lockfile: { path: LOCK_FILE, content: await readFile(join(DIRECTORY, LOCK_FILE), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(join(DIRECTORY, path, "migration.sql"), "utf8") },
        },
      })),
    ),
  };
}
