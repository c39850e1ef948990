import { spawnSync } from "node:child_process";

/** `npm test`: every check, the quick ones first, up to the first that fails. */
const STEPS = [
  ["check", "Format, lint, import table, types"],
  ["test:unit", "Rules, services and set-up, on PostgreSQL"],
  ["harness", "Verifiers under faults: nobody is let in by what was before"],
  ["build", "Production build"],
  ["test:browser", "Browser specs against the production build"],
];

for (const [script, title] of STEPS) {
  process.stdout.write(`\n━━━ ${title}: npm run ${script}\n\n`);
  const start = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", script], { stdio: "inherit" });
  if (status !== 0) {
    process.stdout.write(`\n✗ npm run ${script} has failed.\n`);
    process.exit(1);
  }
  process.stdout.write(`\n✓ ${title}: ${Math.round((performance.now() - start) / 1000)} s\n`);
}
