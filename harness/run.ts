import { setTimeout as sleep } from "node:timers/promises";
import { openOwnDatabase } from "@/lib/testing/own-database";
import { stopServices } from "@/lib/testing/service";
import { bundleVerifier } from "./bundle";
import { CHANGES, type Change } from "./changes";
import { DATABASE_CRASHED, FAULT_NAMES, FAULTS, type FaultName } from "./faults";
import { KeySupply } from "./key-supply";
import { type Door, Ledger } from "./ledger";
import { Random } from "./random";
import { VerifierUnderTest } from "./verifier";

const VERIFIERS = 4;
/** A revocation that waits for a lease takes three seconds: many at once make many. */
const REVOKERS = 96;
const CLIENTS_OF_A_VERIFIER = 2;
const RECENT = 300;
const WARM_UP_MS = 300;
/** After a failure: the database is away. */
const PAUSE_MS = 200;
const CHANGE_NAMES = Object.keys(CHANGES);

export interface RunOptions {
  seed: number;
  /** When it is long enough. */
  isEnough(returned: number, elapsedMs: number): boolean;
  onProgress(report: Report): void;
}

export interface Report {
  elapsedMs: number;
  /** Changes that have returned, by what they were. */
  changes: Map<string, number>;
  /** Changes that failed, as when the database had crashed: they promise nothing. */
  failed: number;
  /** How long changes waited for the verifiers, in milliseconds. */
  fast: number[];
  slow: number[];
  /** By what they were. */
  faults: Map<string, number>;
  ledger: Ledger;
  /** Verifiers that have ended by themselves. */
  died: string[];
}

/** @throws StrayAnswer, and whatever else is no fault that was meant */
export async function run({ seed, isEnough, onProgress }: RunOptions): Promise<Report> {
  const random = new Random(seed);
  const began = performance.now();
  const report: Report = {
    elapsedMs: 0,
    changes: new Map(),
    failed: 0,
    fast: [],
    slow: [],
    faults: new Map(),
    ledger: new Ledger(),
    died: [],
  };
  const { ledger } = report;
  const script = await bundleVerifier("real");
  const database = await openOwnDatabase({ fsync: "off" });
  const verifiers: VerifierUnderTest[] = [];
  const supply = new KeySupply();
  const changing = new Set<Door>();
  const recent: Door[] = [];
  const shut: Door[] = [];
  const asking = new Set<Promise<unknown>>();
  let over = false;

  const askAll = (doors: readonly Door[]) => {
    const asked = Promise.all(verifiers.flatMap((verifier) => doors.map((door) => ledger.verify(verifier, door))));
    asking.add(asked);
    void asked.finally(() => asking.delete(asked)).catch(() => {});
    return asked;
  };

  async function change(made: Change): Promise<void> {
    // So that every verifier has it in memory that can be asked now.
    await Promise.race([askAll(made.doors), sleep(WARM_UP_MS)]);
    for (const door of made.doors) changing.add(door);
    const { propagation } = await made.run();
    const returned = performance.now();
    for (const door of made.doors) Object.assign(door, { shutAt: returned, change: made.name });
    void askAll(made.doors);
    count(report.changes, made.name);
    (propagation.acknowledged === propagation.verifiers ? report.fast : report.slow).push(propagation.ms);
    if (!made.undo) {
      shut.push(...made.doors);
      recent.push(...made.doors);
      recent.splice(0, recent.length - RECENT);
      return;
    }
    await sleep(WARM_UP_MS);
    for (const door of made.doors) door.shutAt = null;
    await made.undo();
  }

  async function revoker(random: Random): Promise<void> {
    while (!over) {
      const make = CHANGES[random.pick(CHANGE_NAMES)];
      const made = await make?.(supply).catch(() => null);
      if (!made) continue;
      await change(made).catch(() => {
        report.failed++;
        return sleep(PAUSE_MS);
      });
      for (const door of made.doors) changing.delete(door);
    }
  }

  async function client(verifier: VerifierUnderTest, random: Random): Promise<void> {
    while (!over) {
      const doors = random.next() < 0.5 ? [...changing] : recent;
      const status = doors.length > 0 ? await ledger.verify(verifier, random.pick(doors)) : null;
      await sleep(status === null ? PAUSE_MS : 5);
    }
  }

  async function faultsOf(verifier: VerifierUnderTest, random: Random): Promise<void> {
    // Each of them once before any comes again.
    for (let names: FaultName[] = []; ; ) {
      if (names.length === 0) names = random.shuffle(FAULT_NAMES);
      await sleep(random.between(500, 4_000));
      const name = names.pop();
      if (over || !name) return;
      count(report.faults, name);
      await FAULTS[name](verifier, random);
    }
  }

  async function databaseFaults(random: Random): Promise<void> {
    for (;;) {
      await sleep(random.between(20_000, 40_000));
      if (over) return;
      count(report.faults, DATABASE_CRASHED);
      await database.crash(random.pick(["SIGKILL", "SIGQUIT"]));
    }
  }

  async function watch(): Promise<void> {
    while (!over) {
      await sleep(1_000);
      report.elapsedMs = performance.now() - began;
      onProgress(report);
      const returned = report.fast.length + report.slow.length;
      over = isEnough(returned, report.elapsedMs) || ledger.violations.length > 0 || verifiers.some(({ died }) => died);
    }
  }

  try {
    const names = Array.from({ length: VERIFIERS }, (_, index) => `verifier ${index + 1}`);
    verifiers.push(...(await Promise.all(names.map((name) => VerifierUnderTest.start(name, script, database.url)))));
    await Promise.all([
      watch(),
      databaseFaults(random.fork()),
      ...verifiers.map((verifier) => faultsOf(verifier, random.fork())),
      ...verifiers.flatMap((verifier) =>
        Array.from({ length: CLIENTS_OF_A_VERIFIER }, () => client(verifier, random.fork())),
      ),
      ...Array.from({ length: REVOKERS }, () => revoker(random.fork())),
    ]);
    await Promise.all(asking);
    report.died = verifiers.filter(({ died }) => died).map(({ name }) => name);
    // What was ever shut is shut for good.
    for (let index = 0; index < shut.length; index += REVOKERS) await askAll(shut.slice(index, index + REVOKERS));
    return report;
  } finally {
    over = true;
    for (const verifier of verifiers) {
      await verifier.kill();
      await verifier.stop();
    }
    await stopServices();
    await database.close();
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
