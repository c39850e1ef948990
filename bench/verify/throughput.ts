import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openOwnDatabase } from "@/lib/testing/own-database";
import { stopServices } from "@/lib/testing/service";
import { machine, note, printTable, quantile, ratio } from "../report";
import type { Load } from "../wrk";
import { installBetterAuth, startBetterAuth } from "./better-auth";
import { makeKeys } from "./keys";
import { loadKeys } from "./load";
import { bundlePrograms, startEmptyServer, startVerifier, warmUp } from "./verifiers";

/** Verifications from memory beside a node:http server that answers nothing, and beside better-auth, turn and turn about. */

const KEYS = 100_000;
const ROUNDS = 7;
const SECONDS = 5;
const GOAL = 0.8;

const median = (values: number[]) => quantile(values, 0.5);

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

  const servers = {
    "node:http, answers nothing": await startEmptyServer(),
    Portcullis: verifier,
    "better-auth, in-memory store": await startBetterAuth(database.url, "memory", file),
    "better-auth, PostgreSQL": await startBetterAuth(database.url, "database", file),
  };
  type Name = keyof typeof servers;
  const rounds: Record<Name, Load>[] = [];
  // The first round is for the compiler.
  for (let round = -1; round < ROUNDS; round++) {
    const measured: Partial<Record<Name, Load>> = {};
    for (const [name, server] of Object.entries(servers))
      measured[name as Name] = await loadKeys(server, file, SECONDS);
    if (round >= 0) rounds.push(measured as Record<Name, Load>);
  }

  const yardstick = (round: Record<Name, Load>) => round["node:http, answers nothing"];
  printTable(
    "Verifications from memory",
    ["", "a second", "of the yardstick", "p50", "p99", "p99 of the yardstick", "processor time"],
    (Object.keys(servers) as Name[]).map((name) => {
      const at = (read: (load: Load) => number) => median(rounds.map((round) => read(round[name])));
      const of = (read: (load: Load) => number) =>
        median(rounds.map((round) => read(round[name]) / read(yardstick(round))));
      return [
        name,
        at((load) => load.perSecond).toFixed(0),
        of((load) => load.perSecond).toFixed(3),
        `${at((load) => load.p50).toFixed(2)} ms`,
        `${at((load) => load.p99).toFixed(2)} ms`,
        ratio(
          of((load) => load.p99),
          1,
        ),
        `${at((load) => load.cpu).toFixed(1)} µs`,
      ];
    }),
  );
  note(
    `Medians of ${ROUNDS} rounds of ${SECONDS} s; 32 connections, ${KEYS.toLocaleString("en-US")} keys, Zipf-distributed. Goals: ${GOAL} of the yardstick, p99 at most × 2.00. ${machine()}, which the load generator shares.`,
  );
  const perKey = (read: (usage: NodeJS.MemoryUsage) => number) => Math.round((read(after) - read(before)) / KEYS);
  note(
    `A verifier with ${KEYS.toLocaleString("en-US")} keys in memory: ${Math.round(after.rss / 1e6)} MB, of which ${perKey(({ heapUsed }) => heapUsed)} bytes of heap for each key; without keys ${Math.round(before.rss / 1e6)} MB.`,
  );
} finally {
  await stopServices();
  await database.close();
  await rm(directory, { recursive: true });
}
