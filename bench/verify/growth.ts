import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openOwnDatabase } from "@/lib/testing/own-database";
import { type Service, stopServices } from "@/lib/testing/service";
import { machine, note, printTable, quantile } from "../report";
import { makeKeys } from "./keys";
import { loadKeys } from "./load";
import { revocationWaits } from "./revocations";
import { bundlePrograms, startEmptyServer, startVerifier, warmUp } from "./verifiers";

/** What verifying and revoking cost as keys and verifiers become more. */

const KEYS = [1_000, 10_000, 100_000, 1_000_000];
/** What a verifier keeps at the most. */
const CACHED = 100_000;
const VERIFIERS = [1, 2, 4, 8];
const ROUNDS = 5;
const SECONDS = 4;
const REVOCATIONS = 300;
const GOAL = "p50 40 ms and p99 200 ms";

const number = (value: number) => value.toLocaleString("en-US");
const wait = (waits: number[], part: number) => `${quantile(waits, part)} ms`;

await bundlePrograms();
const directory = await mkdtemp(join(tmpdir(), "portcullis-bench-"));
const file = join(directory, "secrets");
const database = await openOwnDatabase();
try {
  const empty = await startEmptyServer();
  const table: string[][] = [];
  for (const count of KEYS) {
    const secrets = await makeKeys(database.url, count, file);
    const verifier = await startVerifier(database.url);
    await warmUp(verifier, secrets.slice(0, CACHED));
    await loadKeys(verifier, file, SECONDS);
    const before = await lookUps(verifier);
    const ratios: number[] = [];
    const latencies: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const yardstick = await loadKeys(empty, file, SECONDS);
      const measured = await loadKeys(verifier, file, SECONDS);
      ratios.push(measured.perSecond / yardstick.perSecond);
      latencies.push(measured.p99);
    }
    const after = await lookUps(verifier);
    const hits = after.hit - before.hit;
    const waits = await revocationWaits(count - REVOCATIONS, REVOCATIONS);
    table.push([
      number(count),
      quantile(ratios, 0.5).toFixed(3),
      `${((100 * hits) / (hits + after.miss - before.miss)).toFixed(1)} %`,
      `${quantile(latencies, 0.5).toFixed(2)} ms`,
      `${Math.round((await verifier.memory()).rss / 1e6)} MB`,
      wait(waits, 0.5),
      wait(waits, 0.99),
    ]);
    await verifier.stop();
  }
  printTable(
    "As keys become more",
    ["keys", "of the yardstick", "from memory", "p99", "memory", "revoke waits, p50", "p99"],
    table,
  );
  note(
    `One verifier. Medians of ${ROUNDS} rounds of ${SECONDS} s, 32 connections, Zipf-distributed; a verifier keeps ${number(CACHED)} keys. ${machine()}, which the load generator shares.`,
  );

  await makeKeys(database.url, VERIFIERS.length * REVOCATIONS, file);
  const verifiers: Service[] = [];
  const rows: string[][] = [];
  for (const [index, count] of VERIFIERS.entries()) {
    while (verifiers.length < count) verifiers.push(await startVerifier(database.url));
    const waits = await revocationWaits(index * REVOCATIONS, REVOCATIONS);
    rows.push([String(count), wait(waits, 0.5), wait(waits, 0.99), wait(waits, 1)]);
  }
  printTable("As verifiers become more", ["verifiers", "revoke waits, p50", "p99", "longest"], rows);
  note(`${REVOCATIONS} keys, one after another; goal with 8 verifiers: ${GOAL}.`);
} finally {
  await stopServices();
  await database.close();
  await rm(directory, { recursive: true });
}

/** How often memory had the key, and how often the database was asked, since the start. */
async function lookUps(verifier: Service): Promise<{ hit: number; miss: number }> {
  const metrics = await (await fetch(`${verifier.url}/metrics`)).text();
  const read = (result: string) =>
    Number(new RegExp(`^portcullis_cache_lookups_total{result="${result}"} (.*)$`, "m").exec(metrics)?.[1]);
  return { hit: read("hit"), miss: read("miss") };
}
