import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from "@prisma/driver-adapter-utils";
import type { SchemaEngine, SchemaFilter } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { connectionOptions } from "./client";

export const SCHEMA_FILE = resolve("prisma/schema.prisma");

/** No table or enum is managed by somebody else. */
export const EVERYTHING: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * Prisma's schema engine, connected to the database at `url`, for the time of `work`. It is the WebAssembly build: the
 * prisma command would download a native one at run time, which not every machine may do.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  instance ??= instantiate();
  await instance;
  const pool = new pg.Pool({ ...connectionOptions(url), max: 1 });
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: [[SCHEMA_FILE, await readFile(SCHEMA_FILE, "utf8")]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool)),
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** The bindings keep one instance in a module variable: a second one would read the first one's memory. */
let instance: Promise<void> | undefined;

/** What the package's own entry does with an `import` of the .wasm file, which Node does not know. */
async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(await readFile(entry.replace(/\.js$/, ".wasm")));
  const { exports } = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
}

/**
 * The adapter splits a script at every semicolon. Sent whole, a migration may contain functions, and PostgreSQL runs
 * it as one transaction: all of it or nothing.
 */
class WholeScripts extends PrismaPg {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await this.#pool.query(script).catch((error: unknown) => {
        throw error instanceof pg.DatabaseError ? new DriverAdapterError(explain(error)) : error;
      });
    };
    return adapter;
  }
}

function explain({ code = "", severity = "", message, detail, column, hint }: pg.DatabaseError) {
  return { kind: "postgres" as const, code, severity, message, detail, column, hint };
}
