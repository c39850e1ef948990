import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openOwnDatabase } from "@/lib/testing/own-database";
import { type Service, stopServices } from "@/lib/testing/service";
import { machine, note, printTable, quantile } from "../report";
import type { Load } from "../wrk";
import { installBetterAuth, startBetterAuth } from "./better-auth";
import { makeKeys } from "./keys";
import { loadKeys } from "./load";
import { bundlePrograms, startEmptyServer, startVerifier, warmUp } from "./verifiers";

/** Verifications from memory beside a node:http server that answers nothing, and beside better-auth, in turns. */

const KEYS = 100_000;
const ROUNDS = 7;
const SECONDS = 5;
const GOAL = 0.8;

const median = (values: number[]) => quantile(values, 0.5);

const YARDSTICK = "node:http, answers nothing";

await installBetterAuth();
await bundlePrograms();
const directory = await mkdtemp(join(tmpdir(), "portcullis-bench-"));
const file = join(directory, "secrets");
const database = await openOwnDatabase();
try {
  const secrets = await makeKeys(database.url, KEYS, file);
  const verifier = await startVerifier(database.url);
  const before = await verifier.memory();
  await warmUp(verifier, secrets);
  const after = await verifier.memory();

  const yardstick = await startEmptyServer();
  await compare("Verifications from memory", { [YARDSTICK]: yardstick, Portcullis: verifier });
  note(
    `Medians of ${ROUNDS} rounds of ${SECONDS} s; 32 connections, ${KEYS.toLocaleString("en-US")} keys, Zipf-distributed. Goals: ${GOAL} of the yardstick, p99 at most × 2.00. ${machine()}, which the load generator shares.`,
  );
  const perKey = (read: (usage: NodeJS.MemoryUsage) => number) => Math.round((read(after) - read(before)) / KEYS);
  note(
    `A verifier with ${KEYS.toLocaleString("en-US")} keys in memory: ${Math.round(after.rss / 1e6)} MB, of which ${perKey(({ heapUsed }) => heapUsed)} bytes of heap for each key; without keys ${Math.round(before.rss / 1e6)} MB.`,
  );
  // By itself: it leaves the database work that would be counted against whoever came next.
  await compare("Beside it", {
    [YARDSTICK]: yardstick,
    "better-auth, in-memory store": await startBetterAuth(database.url, "memory", file),
    "better-auth, PostgreSQL": await startBetterAuth(database.url, "database", file),
  });
} finally {
  await stopServices();
  await database.close();
  await rm(directory, { recursive: true });
}

async function compare(title: string, servers: Record<typeof YARDSTICK, Service> & Record<string, Service>) {
  const rounds: Record<string, Load>[] = [];
  // The first round is for the compiler.
  for (let round = -1; round < ROUNDS; round++) {
    const measured: Record<string, Load> = {};
    for (const [name, server] of Object.entries(servers)) measured[name] = await loadKeys(server, file, SECONDS);
    if (round >= 0) rounds.push(measured);
  }
  const row = (name: string): string[] => {
    const valuesOf = (read: (load: Load) => number, name: string) =>
      rounds.flatMap((round) => round[name] ?? []).map(read);
    const at = (read: (load: Load) => number) => median(valuesOf(read, name));
    const of = (read: (load: Load) => number) => {
      const yardsticks = valuesOf(read, YARDSTICK);
      return median(valuesOf(read, name).map((value, round) => value / (yardsticks[round] ?? Number.NaN)));
    };
    return [
      name,
      at((load) => load.perSecond).toFixed(0),
      of((load) => load.perSecond).toFixed(3),
      `${at((load) => load.p50).toFixed(2)} ms`,
      `${at((load) => load.p99).toFixed(2)} ms`,
      `× ${of((load) => load.p99).toFixed(2)}`,
      `${at((load) => load.cpu).toFixed(1)} µs`,
    ];
  };
  const header = ["", "a second", "of the yardstick", "p50", "p99", "p99 of the yardstick", "processor time"];
  printTable(title, header, Object.keys(servers).map(row));
}
