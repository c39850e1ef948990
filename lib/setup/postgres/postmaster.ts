import { spawn } from "node:child_process";
import { open, readFile, readlink, realpath, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries";
import type { Identity } from "./identity";
import { PROGRAM_ENVIRONMENT } from "./shared";

/** The main process of a PostgreSQL server, as its postmaster.pid tells. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Loopback only, over TCP: a socket file's path has a length limit. Values of rows stay out of the log. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  log_error_verbosity: "terse",
};

/** The server that runs on `cluster`. What a crash left of an earlier one is cleared away. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!pid) return null;
  if (await isServerOf(cluster, pid)) return { pid, port: Number(lines[3]), ready: lines[7] === "ready" };
  // PostgreSQL itself takes any living process of that number for a server, and restarted machines reuse numbers.
  await rm(file, { force: true });
  return null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  // A PostgreSQL server works in its data directory, also after somebody has renamed it. A process that has ended but
  // was not waited for yet works nowhere.
  const directory = await readlink(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) => error.code);
  return directory === "EACCES" || directory === (await realpath(cluster));
}

/**
 * Starts a server in a session of its own, so that a Ctrl-C in the terminal reaches only Portcullis, which stops it last.
 *
 * @returns a function that gives what the server wrote before it ended, or null while it runs
 */
export async function launch(
  home: string,
  binaries: Binaries,
  identity: Identity,
  port: number,
  settings: Record<string, string>,
): Promise<() => Promise<string | null>> {
  const logFile = join(home, "postgres.log");
  const logStart = await stat(logFile).then(
    (info) => info.size,
    () => 0,
  );
  const log = await open(logFile, "a", 0o600);
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.postgres, ["-D", join(home, "postgres"), "-p", String(port), ...options], {
    ...identity,
    cwd: "/",
    env: PROGRAM_ENVIRONMENT,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  let ended: string | null = null;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", () => {
    ended ??= "";
  });
  child.unref();
  await log.close();
  return async () => (ended === null ? null : ended + (await readFile(logFile)).subarray(logStart).toString("utf8"));
}

/** Transactions under way are rolled back and everything is written to disk. Committed data are safe in any case. */
export async function stopPostmaster(cluster: string): Promise<void> {
  for (const [signal, patienceMs] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
  ] as const) {
    const postmaster = await findPostmaster(cluster);
    if (!postmaster) return;
    process.kill(postmaster.pid, signal);
    for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(20)) {
      if (!(await findPostmaster(cluster))) return;
    }
  }
}

/** `wanted` where nobody listens on it, else one that the system chooses. */
export async function freePort(wanted: number): Promise<number> {
  return (await probe(wanted)) ?? (await probe(0)) ?? 0;
}

function probe(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}
