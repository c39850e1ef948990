import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 25;

export interface Running {
  /** What it has written so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Runs a program in the foreground, in a directory of its own, until `stop`.
 *
 * @param listening its port, or the path of its socket
 * @param configure writes its files into the directory and returns its arguments
 * @throws Error with what the program wrote when it ends before it listens
 */
export async function runProgram(
  path: string,
  listening: number | string,
  configure: (directory: string) => Promise<string[]>,
): Promise<Running> {
  const directory = await mkdtemp(join(tmpdir(), "portcullis-deploy-"));
  // Servers that root starts do their work as somebody else.
  await chmod(directory, 0o755);
  const child = spawn(path, await configure(directory), {
    cwd: directory,
    env: { ...process.env, HOME: directory },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = once(child, "exit");
  const stop = async () => {
    if (isRunning(child)) child.kill("SIGTERM");
    await ended;
    // Its children may still be writing.
    await rm(directory, { recursive: true, maxRetries: 10 });
  };
  while (!(await accepts(listening))) {
    if (!isRunning(child)) {
      await stop();
      throw new Error(`${path} has not started:\n${output}`);
    }
    await sleep(POLL_MS);
  }
  return { output: () => output, stop };
}

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

function accepts(listening: number | string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = typeof listening === "number" ? connect(listening, "127.0.0.1") : connect(listening);
    const answer = (accepted: boolean) => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once("connect", () => answer(true)).once("error", () => answer(false));
  });
}
