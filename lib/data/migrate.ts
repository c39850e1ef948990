import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { connectionOptions } from "./client";
import { EVERYTHING, withSchemaEngine } from "./schema-engine";

const DIRECTORY = resolve("prisma/migrations");
/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const UNDEFINED_TABLE = "42P01";

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

/** @returns the names of the migrations that the database lacks */
export async function missingMigrations(url: string): Promise<string[]> {
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    return missingFrom(rows.map((row) => row.migration_name));
  } catch (error) {
    if ((error as pg.DatabaseError).code === UNDEFINED_TABLE) return missingFrom([]);
    throw error;
  } finally {
    await client.end();
  }
}

const missingFrom = async (applied: string[]) => (await migrationNames()).filter((name) => !applied.includes(name));

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(DIRECTORY, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

async function readMigrations(): Promise<MigrationList> {
  const names = await migrationNames();
  return {
    baseDir: DIRECTORY,
    lockfile: { path: LOCK_FILE, content: await readFile(join(DIRECTORY, LOCK_FILE), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(join(DIRECTORY, path, "migration.sql"), "utf8") },
        },
      })),
    ),
  };
}
