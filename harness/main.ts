import { parseArgs } from "node:util";
import { quantile } from "@/bench/report";
import { log } from "@/lib/log";
import { DATABASE_CRASHED, FAULT_NAMES } from "./faults";
import { type Report, run } from "./run";

/**
 * Holds verifiers to their promise while everything fails around them.
 *
 * npm run harness -- [--minutes N] [--seed N]: for so long or, by default, until 2,000 changes have returned.
 */
const ENOUGH = 2_000;
const PROGRESS_MS = 10_000;

const { values } = parseArgs({ options: { minutes: { type: "string" }, seed: { type: "string" } } });
const minutes = values.minutes === undefined ? null : Number(values.minutes);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const say = (text: string) => process.stdout.write(`${text}\n`);

// That the database goes away is meant.
log.level = "silent";
say(`Seed ${seed}`);
let told = 0;
const report = await run({
  seed,
  isEnough: (returned, elapsedMs) => (minutes === null ? returned >= ENOUGH : elapsedMs >= minutes * 60_000),
  onProgress(report) {
    if (report.elapsedMs - told < PROGRESS_MS) return;
    told = report.elapsedMs;
    say(summary(report));
  },
});
say(summary(report));
say(`Changes: ${list(report.changes)}; ${report.failed} failed with the database`);
say(`Faults: ${list(report.faults)}`);
say(`Answers: ${list(report.ledger.statuses)}`);
say(`Waits: ${waits("acknowledged by all", report.fast)}; ${waits("until a lease had run out", report.slow)}`);

const complaints = [
  ...report.ledger.violations,
  ...report.died.map((name) => `${name} has ended by itself.`),
  ...vacuities(report),
];
for (const complaint of complaints) say(`✗ ${complaint}`);
say(complaints.length === 0 ? "✓ Nobody was let in by what was before." : `✗ npm run harness -- --seed ${seed}`);
process.exit(complaints.length === 0 ? 0 : 1);

function summary({ elapsedMs, fast, slow, ledger }: Report): string {
  const answered = [...ledger.statuses.values()].reduce((sum, count) => sum + count, 0);
  return `${Math.round(elapsedMs / 1000)} s: ${fast.length + slow.length} changes returned, ${answered} verifications, ${ledger.shut} of them after a return, ${ledger.violations.length} let in`;
}

function list(counts: Map<unknown, number>): string {
  return [...counts].map(([name, count]) => `${count} × ${name}`).join(", ");
}

function waits(path: string, ms: number[]): string {
  return `${ms.length} ${path}, p50 ${quantile(ms, 0.5)} ms, p99 ${quantile(ms, 0.99)} ms`;
}

/** What would make the result worth nothing. */
function vacuities({ fast, slow, faults, ledger }: Report): string[] {
  const unexpected = [...ledger.statuses.keys()].filter((status) => ![200, 401, 403, 503, "none"].includes(status));
  return [
    ...(fast.length === 0 || slow.length === 0 ? ["Changes returned in one of the two ways only."] : []),
    ...[...FAULT_NAMES, DATABASE_CRASHED].filter((name) => !faults.has(name)).map((name) => `Never: ${name}.`),
    ...(ledger.count(200) < ledger.shut / 100 ? ["Hardly anybody was let in at all."] : []),
    ...unexpected.map((status) => `A verifier has answered ${status}.`),
  ];
}
