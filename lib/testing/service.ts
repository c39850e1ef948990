import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { freePort } from "@/lib/setup/postgres/postmaster";

const START_PATIENCE_MS = 60_000;

const running = new Set<Service>();
// One that is stopped notices nothing by itself.
process.once("exit", () => {
  for (const service of running) service.process.kill("SIGKILL");
});

/** A program of ours in a process of its own, listening on a port of its own. */
export interface Service {
  url: string;
  port: number;
  process: ChildProcess;
  pid: number;
  /** After a collection of garbage. In bytes. */
  memory(): Promise<NodeJS.MemoryUsage>;
  stop(): Promise<void>;
  /** By SIGKILL. */
  kill(): Promise<void>;
}

interface ServiceOptions {
  environment?: Record<string, string>;
  args?: string[];
  nodeOptions?: string[];
}

/**
 * Runs a bundled program that listens on PORT, and waits until it does. It does not outlive this process.
 *
 * @throws Error when it ends before it listens
 */
export async function startService(script: string, options: ServiceOptions = {}): Promise<Service> {
  const port = await freePort(0);
  const child = fork(script, options.args ?? [], {
    execArgv: ["--expose-gc", "--import", preload("lib/testing/child.mjs"), ...(options.nodeOptions ?? [])],
    env: { ...process.env, ...options.environment, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const exit = once(child, "exit");
  for (const deadline = Date.now() + START_PATIENCE_MS; !(await accepts(port)); await sleep(20)) {
    if (child.exitCode === null && child.signalCode === null && Date.now() < deadline) continue;
    child.kill("SIGKILL");
    throw new Error(`${script} did not start.`);
  }
  const end = async (signal: NodeJS.Signals) => {
    running.delete(service);
    child.kill(signal);
    await exit;
  };
  const service: Service = {
    url: `http://127.0.0.1:${port}`,
    port,
    process: child,
    pid: child.pid ?? 0,
    async memory() {
      child.send("memory");
      const [usage] = await once(child, "message");
      return usage as NodeJS.MemoryUsage;
    },
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
  running.add(service);
  return service;
}

/** Stops all that were started and not stopped since. */
export async function stopServices(): Promise<void> {
  await Promise.all([...running].map((service) => service.stop()));
}

/** A module as an argument of --import. */
export const preload = (path: string) => pathToFileURL(path).href;

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
