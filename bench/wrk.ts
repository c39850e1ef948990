import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { requireProgram } from "@/lib/testing/programs";
import type { Service } from "@/lib/testing/service";

const CONNECTIONS = 32;
/** Of the kernel's clock in /proc: sysconf(_SC_CLK_TCK), 100 on every Linux. */
const TICK_MICROSECONDS = 10_000;

export interface Load {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Microseconds of processor time that the service spent on a request: what a busy machine does not distort. */
  cpu: number;
}

/**
 * Asks over 32 connections, as fast as it is answered.
 *
 * @param script makes the requests, and prints what became of them
 * @throws Error unless every one was answered 200
 */
export async function load(service: Service, script: string, args: string[], seconds: number): Promise<Load> {
  const before = await cpuTicks(service.pid);
  const { stdout } = await promisify(execFile)(requireProgram("wrk"), [
    "-t1",
    `-c${CONNECTIONS}`,
    `-d${seconds}s`,
    "-s",
    script,
    service.url,
    "--",
    ...args,
  ]);
  const { answers, refused, failed, microseconds, p50, p99 } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  if (refused + failed > 0) throw new Error(`Of ${answers} requests, ${refused} were refused and ${failed} failed.`);
  return {
    perSecond: answers / (microseconds / 1e6),
    p50: p50 / 1000,
    p99: p99 / 1000,
    cpu: (((await cpuTicks(service.pid)) - before) * TICK_MICROSECONDS) / answers,
  };
}

/** utime and stime of proc_pid_stat(5). */
async function cpuTicks(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).replace(/^.*\) /s, "").split(" ");
  return Number(fields[11]) + Number(fields[12]);
}
