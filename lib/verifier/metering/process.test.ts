import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, expect, test } from "vitest";
import { db, pool } from "@/lib/data/client";
import { migrate } from "@/lib/data/migrate";
import { createTestDatabase } from "@/lib/testing/database";
import { execute } from "@/lib/testing/sql";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { foldAll } from "./fold";

/** What a verifier that is a process of its own has written when it ends. */

const url = await createTestDatabase();
let tenantId: string;
let groupId: string;
beforeAll(async () => {
  // As the console makes it: a verifier looks for the list of migrations.
  await execute(url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await migrate(url);
  tenantId = (await createTenant(db())).id;
  groupId = (await createGroup(db(), { tenantId })).id;
});

let verifier: ChildProcess;
afterEach(() => void verifier.kill("SIGKILL"));

/** @returns where it listens */
async function startVerifier(): Promise<string> {
  const port = await freePort();
  verifier = spawn(process.execPath, ["--import", "tsx", "verifier.ts"], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  const ready = () => fetch(`${address}/readyz`).then(({ status }) => status, String);
  await expect.poll(ready, { timeout: 25_000, interval: 200 }).toBe(200);
  return address;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const ended = once(verifier, "exit");
  verifier.kill(signal);
  await ended;
}

const newKey = () => createKey(db(), { tenantId, groupId });

async function ask(address: string, secret: string, times: number, query = ""): Promise<void> {
  for (let asked = 0; asked < times; asked++) {
    await (await fetch(`${address}/verify${query}`, { headers: { "X-API-Key": secret } })).text();
  }
}

async function written(keyId: string): Promise<Record<string, number>> {
  const rows = await db().usageMinute.groupBy({ by: ["outcome"], where: { keyId }, _sum: { count: true } });
  return Object.fromEntries(rows.map(({ outcome, _sum }) => [outcome, Number(_sum.count)]));
}

test("killed: what was answered before the last write is there, and counted once", { timeout: 60_000 }, async () => {
  const address = await startVerifier();
  const { id, secret } = await newKey();
  await ask(address, secret, 40);
  await ask(address, secret, 10, "?permission=no:such");
  await expect.poll(() => written(id), { timeout: 20_000 }).toEqual({ allowed: 40, permission_missing: 10 });
  await ask(address, secret, 5);
  await end("SIGKILL");
  await foldAll(pool());
  const { allowed = 0, permission_missing } = await written(id);
  expect(permission_missing).toBe(10);
  expect(allowed).toBeGreaterThanOrEqual(40);
  expect(allowed).toBeLessThanOrEqual(45);
});

test("stopped: everything that was answered is there", { timeout: 60_000 }, async () => {
  const address = await startVerifier();
  const { id, secret } = await newKey();
  await ask(address, secret, 25);
  await ask(address, secret, 5, "?permission=no:such");
  await end("SIGTERM");
  expect(await written(id)).toEqual({ allowed: 25, permission_missing: 5 });
  expect(await db().denial.aggregate({ where: { keyId: id }, _sum: { count: true } })).toEqual({ _sum: { count: 5n } });
  expect((await db().key.findUniqueOrThrow({ where: { id } })).lastUsedAddress).toBe("127.0.0.1");
});
