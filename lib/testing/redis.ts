import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterAll } from "vitest";
import { requireProgram } from "./programs";

export interface TestRedis {
  /** What REDIS_URL is set to. */
  url: string;
  /** Starts it again at the same address, with nothing in it. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** It holds its connections and answers nothing. */
  pause(): void;
  resume(): void;
}

/** Valkey or Redis for one test file, gone when the file has ended. It writes nothing to disk. */
export async function openTestRedis({ password = "" } = {}): Promise<TestRedis> {
  const port = await freePort();
  let server: ChildProcess | null = null;

  async function start(): Promise<void> {
    const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
    const secured = password ? [...options, "--requirepass", password] : options;
    const started = spawn(requireProgram("redis"), secured, { stdio: ["ignore", "pipe", "inherit"] });
    server = started;
    await new Promise<void>((resolve, reject) => {
      let output = "";
      started.stdout.on("data", (chunk) => {
        output += chunk;
        if (output.includes("Ready to accept connections")) resolve();
      });
      started.once("exit", () => reject(new Error(`The server for counters did not start:\n${output}`)));
    });
  }

  async function stop(): Promise<void> {
    if (!server || server.exitCode !== null) return;
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
    server = null;
  }

  afterAll(stop);
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    pause: () => void server?.kill("SIGSTOP"),
    resume: () => void server?.kill("SIGCONT"),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
