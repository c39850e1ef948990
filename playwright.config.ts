import { existsSync } from "node:fs";
import { chromium, defineConfig } from "@playwright/test";
import { BASE_URL, ENVIRONMENT, installationDatabaseUrl } from "./lib/testing/installation";
import { hasProgram, requireProgram } from "./lib/testing/programs";

// Specs make records past the console, with the server's own settings. Workers read this file when the server is up.
Object.assign(process.env, ENVIRONMENT);
if (process.env.TEST_WORKER_INDEX !== undefined) process.env.DATABASE_URL = installationDatabaseUrl();

const isRoot = process.getuid?.() === 0;
const downloaded = !hasProgram("chromium") && existsSync(chromium.executablePath());

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // Shared machines stall at times. What passes at the second attempt only is listed as flaky, and to be mended.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL: BASE_URL,
    // Screenshots while a spec runs cost a quarter of its time; the trace has the page itself.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      executablePath: downloaded ? undefined : requireProgram("chromium"),
      chromiumSandbox: !isRoot,
      // Nothing but the tests' own requests leaves the browser.
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: "exec node lib/testing/browser-server.mjs",
    url: `${BASE_URL}/healthz`,
    // An empty DATABASE_URL means the embedded one, whatever the surroundings say.
    env: { ...ENVIRONMENT, DATABASE_URL: "" },
    // The first start builds.
    timeout: 300_000,
    stdout: "ignore",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
