import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/setup/postgres/postmaster";

const POLL_MS = 20;
/** The first start of all builds. */
const START_PATIENCE_MS = 300_000;

export interface Installation {
  /** Where browsers would find it. */
  url: string;
  /** What the server is started with, for code that speaks to its database past the console. */
  environment: Record<string, string>;
  /** `npm start`. @returns how long it took to the first page, in milliseconds */
  start(): Promise<number>;
  stop(): Promise<void>;
  databaseUrl(): Promise<string>;
  /** Stops it and leaves nothing behind. */
  remove(): Promise<void>;
}

/** A new installation with demo data and the embedded PostgreSQL, on a port of its own, not started yet. */
export async function makeInstallation(): Promise<Installation> {
  const directory = await mkdtemp(join(tmpdir(), "portcullis-bench-"));
  const port = String(await freePort(0));
  const url = `http://localhost:${port}`;
  const environment = {
    PORT: port,
    PORTCULLIS_URL: url,
    PORTCULLIS_DATA_DIR: directory,
    PORTCULLIS_SECRET: "only for benchmarks, and long enough for that",
    PORTCULLIS_PEPPERS: Buffer.alloc(32, "pepper").toString("base64"),
    LOG_LEVEL: "error",
  };
  let server: ReturnType<typeof launch> | null = null;

  async function start(): Promise<number> {
    const began = performance.now();
    server = launch(environment);
    await firstPage(url, server);
    return performance.now() - began;
  }

  async function stop(): Promise<void> {
    if (server?.exitCode === null) {
      const exit = once(server, "exit");
      server.kill("SIGTERM");
      await exit;
    }
  }

  async function databaseUrl(): Promise<string> {
    const read = (...path: string[]) => readFile(join(directory, ...path), "utf8");
    const { databasePassword } = JSON.parse(await read("secrets.json")) as { databasePassword: string };
    return `postgresql://portcullis:${databasePassword}@127.0.0.1:${await read("database", "postgres.port")}/portcullis`;
  }

  async function remove(): Promise<void> {
    await stop();
    // For root, the database is elsewhere, behind a link.
    const database = await realpath(join(directory, "database")).catch(() => null);
    if (database) await rm(database, { recursive: true });
    await rm(directory, { recursive: true });
  }

  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => remove().finally(() => process.exit(1)));
  return { url, environment, start, stop, databaseUrl, remove };
}

function launch(environment: Record<string, string>) {
  return spawn(process.execPath, ["lib/setup/start.mjs"], {
    // An empty DATABASE_URL means the embedded one, whatever the surroundings say.
    env: { ...process.env, ...environment, DATABASE_URL: "" },
    stdio: ["ignore", "ignore", "inherit"],
    // Ctrl-C is for the benchmark, which stops the server.
    detached: true,
  });
}

async function firstPage(url: string, server: { exitCode: number | null }): Promise<void> {
  for (const deadline = Date.now() + START_PATIENCE_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${url}/login`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.ok && (await answer.text()).includes("</html>")) return;
  }
  throw new Error("The server did not start.");
}
