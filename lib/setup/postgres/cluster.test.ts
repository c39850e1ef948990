import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { execute, query } from "@/lib/testing/sql";
import { postgresIdentity } from "./identity";
import { stopPostmaster } from "./postmaster";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

interface Owner {
  process: ChildProcess;
  said: { url?: string; adopted?: boolean; refused?: string };
}

let home: string;
let owners: ChildProcess[];

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "portcullis-cluster-")));
  const { uid, gid } = await postgresIdentity(home);
  if (uid !== undefined) await chown(home, uid, gid);
  owners = [];
});

afterEach(async () => {
  for (const owner of owners) owner.kill("SIGKILL");
  await stopPostmaster(join(home, "postgres"));
  await rm(home, { recursive: true });
});

/** Another process that opens the cluster. */
async function open(): Promise<Owner> {
  const process_ = spawn(process.execPath, ["--import", "tsx", "lib/testing/own-cluster.ts", home], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  owners.push(process_);
  const [line] = await once(createInterface(process_.stdout), "line");
  return { process: process_, said: JSON.parse(line) };
}

async function kill(owner: ChildProcess, ...pids: number[]) {
  const ended = once(owner, "exit");
  owner.kill("SIGKILL");
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await ended;
}

const postmasterPid = async () =>
  Number((await readFile(join(home, "postgres/postmaster.pid"), "utf8")).split("\n")[0]);

test("one of several that open a new cluster at once owns it, and the others are told by whom it is used", async () => {
  const opened = await Promise.all([open(), open(), open()]);
  const [owner, ...more] = opened.filter(({ said }) => said.url);
  expect(more).toEqual([]);
  const refusals = opened.flatMap(({ said }) => said.refused ?? []);
  expect(refusals).toHaveLength(2);
  for (const refusal of refusals) expect(refusal).toContain(`Another Portcullis (process ${owner?.process.pid})`);
});

test("a server whose owner was killed is taken over, with its data", async () => {
  const first = await open();
  await execute(first.said.url ?? "", "CREATE TABLE kept AS SELECT 1 AS value");
  await kill(first.process);
  const second = await open();
  expect(second.said).toEqual({ url: first.said.url, adopted: true });
  expect(await query(second.said.url ?? "", "SELECT value FROM kept")).toEqual([{ value: 1 }]);
});

test("nothing that was committed is lost when everything is killed", async () => {
  const first = await open();
  await execute(first.said.url ?? "", "CREATE TABLE kept AS SELECT 1 AS value");
  await kill(first.process, await postmasterPid());
  const second = await open();
  expect(second.said).toEqual({ url: first.said.url, adopted: false });
  expect(await query(second.said.url ?? "", "SELECT value FROM kept")).toEqual([{ value: 1 }]);
});

test("a server that crashes under its owner is started again", async () => {
  const owner = await open();
  process.kill(await postmasterPid(), "SIGKILL");
  await expect
    .poll(() => query(owner.said.url ?? "", "SELECT 1 AS value").catch(() => null), { timeout: 20_000 })
    .toEqual([{ value: 1 }]);
});

test("the number of a process that is gone, given to another one since, is no server", async () => {
  const first = await open();
  await kill(first.process, await postmasterPid());
  const file = join(home, "postgres/postmaster.pid");
  const [, ...rest] = (await readFile(file, "utf8")).split("\n");
  await writeFile(file, [process.pid, ...rest].join("\n"));
  expect((await open()).said.url).toBe(first.said.url);
});

test("another port is taken when somebody else listens on the last one, and remembered", async () => {
  const first = await open();
  const { port } = new URL(first.said.url ?? "");
  await kill(first.process, await postmasterPid());
  const stranger = createServer().listen(Number(port), "127.0.0.1");
  await once(stranger, "listening");
  const second = await open();
  expect(second.said.url).toBeDefined();
  expect(second.said.url).not.toBe(first.said.url);
  stranger.close();
  await kill(second.process, await postmasterPid());
  expect((await open()).said.url).toBe(second.said.url);
});
