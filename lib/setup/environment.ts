import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import nextEnv from "@next/env";
import { compileNetworks } from "@/lib/domain/network";
import { type Env, env } from "@/lib/env";
import { SetupFault } from "./fault";
import { readOrGenerateSecrets } from "./secrets";

export interface Installation {
  /** Absolute path. */
  dataDirectory: string;
  /** Where the database is, or the password of the embedded one. */
  database: { url: string } | { password: string };
  /** Demo data are wanted: by default in the embedded database, elsewhere on request. */
  demo: boolean;
}

/**
 * Reads the .env files and fills in what they and the environment leave open, so that lib/env.ts and next-auth find
 * everything. Only DATABASE_URL of the embedded database comes later, when it runs.
 */
export async function loadEnvironment(defaults = { port: "3000" }): Promise<Installation> {
  const development = process.env.NODE_ENV === "development";
  nextEnv.loadEnvConfig(process.cwd(), development, { info: () => {}, error: console.error });
  const dataDirectory = resolve(process.env.PORTCULLIS_DATA_DIR || ".data");
  const databaseUrl = process.env.DATABASE_URL;
  const complete = databaseUrl && process.env.PORTCULLIS_SECRET && process.env.PORTCULLIS_PEPPERS;
  const secrets = complete ? null : await generated(dataDirectory);

  const demo = process.env.PORTCULLIS_DEMO ? process.env.PORTCULLIS_DEMO.toLowerCase() === "true" : !databaseUrl;
  const port = process.env.PORT || defaults.port;
  const url = process.env.PORTCULLIS_URL || `http://localhost:${port}`;
  const secret = process.env.PORTCULLIS_SECRET || secrets?.secret || "";
  fillIn({
    PORT: port,
    PORTCULLIS_URL: url,
    PORTCULLIS_SECRET: secret,
    PORTCULLIS_PEPPERS: process.env.PORTCULLIS_PEPPERS || secrets?.pepper || "",
    PORTCULLIS_DEMO: String(demo),
    PORTCULLIS_REVOCATION_JOURNAL: resolve(
      process.env.PORTCULLIS_REVOCATION_JOURNAL || join(dataDirectory, "revocations.jsonl"),
    ),
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: secret,
  });
  const database = databaseUrl ? { url: databaseUrl } : { password: secrets?.databasePassword ?? "" };
  return { dataDirectory, database, demo };
}

/** What lib/env.ts reads, once everything is filled in. @throws SetupFault that names what is at fault */
export function checkConfiguration(): Env {
  const configuration = orFault(env);
  orFault(() => compileNetworks(configuration.PORTCULLIS_TRUSTED_PROXIES), "PORTCULLIS_TRUSTED_PROXIES: ");
  return configuration;
}

function orFault<T>(read: () => T, prefix = ""): T {
  try {
    return read();
  } catch (error) {
    throw new SetupFault(prefix + (error as Error).message);
  }
}

/** Sets variables for good: in development, Next starts again from the first environment when a .env file changes. */
export function fillIn(variables: Record<string, string>): void {
  Object.assign(process.env, variables);
  nextEnv.updateInitialEnv(variables);
}

async function generated(dataDirectory: string) {
  try {
    await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
    return await readOrGenerateSecrets(dataDirectory);
  } catch (error) {
    if (error instanceof SetupFault) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupFault(`${dataDirectory} can't be written (${code}). Name another directory in PORTCULLIS_DATA_DIR.`);
  }
}
