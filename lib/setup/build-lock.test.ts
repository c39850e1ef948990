import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { whileLocked } from "./build-lock.mjs";

let directory: string;
let lock: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "lock-"));
  lock = relative(process.cwd(), join(directory, "lock"));
});

afterEach(() => rm(directory, { recursive: true }));

test("only one at a time does its work, and everybody's turn comes", async () => {
  let atOnce = 0;
  let done = 0;
  const work = async () => {
    atOnce++;
    expect(atOnce).toBe(1);
    await sleep(5);
    atOnce--;
    done++;
  };
  await Promise.all(Array.from({ length: 5 }, () => whileLocked(lock, work)));
  expect(done).toBe(5);
});

test("work that fails gives the lock back", async () => {
  await expect(whileLocked(lock, () => Promise.reject(new Error("no luck")))).rejects.toThrow("no luck");
  let done = false;
  await whileLocked(lock, async () => {
    done = true;
  });
  expect(done).toBe(true);
});

test("the lock of a process that was killed is no lock", async () => {
  const script = `require("node:net").createServer().listen(${JSON.stringify(lock)}, () => console.log("listening"))`;
  const killed = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(killed.stdout, "data");
  killed.kill("SIGKILL");
  await once(killed, "exit");
  await access(lock);
  let done = false;
  await whileLocked(lock, async () => {
    done = true;
  });
  expect(done).toBe(true);
});
