import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openTemporaryCluster } from "./cluster";
import { requireProgram } from "./programs";
import { execute, inDatabase } from "./sql";

declare module "vitest" {
  export interface ProvidedContext {
    /** Connection string of a migrated database that nobody is connected to. Test files clone it. */
    templateUrl: string;
  }
}

const MIGRATIONS = "prisma/migrations";

/** The scripts alone: the schema engine that applies them elsewhere keeps Vitest's process from ending in time. */
async function readMigrations(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readFile(join(MIGRATIONS, name, "migration.sql"), "utf8")));
}

/** One PostgreSQL for the whole run: the one at TEST_DATABASE_URL, whose user may create databases, or one of its own. */
export default async function setup(project: TestProject) {
  requireProgram("python");
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? null : await openTemporaryCluster();
  const server = given ?? cluster?.url("postgres") ?? "";
  const template = `portcullis_template_${process.pid}`;
  const tearDown = async () => {
    await execute(server, `DROP DATABASE IF EXISTS ${template}`);
    await cluster?.stop();
  };
  try {
    await execute(server, `CREATE DATABASE ${template}`);
    for (const migration of await readMigrations()) await execute(inDatabase(server, template), migration);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide("templateUrl", inDatabase(server, template));
  return tearDown;
}
