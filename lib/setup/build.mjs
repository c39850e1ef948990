import { spawn } from "node:child_process";
import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { whileLocked } from "./build-lock.mjs";
import { hashSources } from "./build-sources.mjs";
import { bundle } from "./bundle.mjs";

/** Builds what `npm start` serves, unless that was done already with these very sources. */

const OUTPUT = ".build";
const STAMP = join(OUTPUT, "stamp");
const RESULTS = [
  join(OUTPUT, "server.js"),
  join(OUTPUT, "verifier.js"),
  join(".next", "BUILD_ID"),
  join("lib", "data", "generated", "client.ts"),
];

const sources = await hashSources();
if (!(await isBuilt())) {
  await mkdir(OUTPUT, { recursive: true });
  await whileLocked(join(OUTPUT, "lock"), async () => {
    if (!(await isBuilt())) await build();
  });
}

async function isBuilt() {
  const stamp = await readFile(STAMP, "utf8").catch(() => "");
  if (stamp !== sources) return false;
  const found = await Promise.all(
    RESULTS.map((path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}

async function build() {
  await rm(STAMP, { force: true });
  await step("Generating the database client", () =>
    // The client needs no schema engine; naming any program keeps Prisma from downloading one.
    run("prisma/build/index.js", ["generate", "--no-hints"], {
      PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true",
      CHECKPOINT_DISABLE: "1",
    }),
  );
  await step("Building the console", () => run("next/dist/bin/next", ["build"], { NODE_ENV: "production" }));
  await step("Bundling the server and the verifier", () => bundle(["server.ts", "verifier.ts"], OUTPUT));
  await writeFile(STAMP, sources);
}

/**
 * @param {string} title
 * @param {() => Promise<unknown>} work
 */
async function step(title, work) {
  process.stdout.write(`${title} …\n`);
  const start = performance.now();
  await work();
  process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${title}\n`);
}

/**
 * @param {string} program in node_modules
 * @param {string[]} args
 * @param {Record<string, string>} environment
 */
async function run(program, args, environment) {
  const child = spawn(process.execPath, [join("node_modules", program), ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
  });
  const interrupt = () => {
    child.kill("SIGTERM");
    process.exit(1);
  };
  process.once("SIGTERM", interrupt);
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
  process.off("SIGTERM", interrupt);
  if (code !== 0) {
    process.stdout.write(`The build has failed: ${program} ended with ${code}.\n`);
    process.exit(1);
  }
}
