import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here("./") },
      { find: "server-only", replacement: here("lib/testing/nothing.ts") },
    ],
  },
  test: {
    include: ["{app,clients,components,deploy,harness,lib,models,prisma}/**/*.test.{ts,tsx}", "*.test.ts"],
    globalSetup: "lib/testing/global-setup.ts",
    pool: "forks",
    maxWorkers: 2,
    // Shared machines stall at times. What passes at the second attempt only is listed as such, and to be mended.
    retry: 1,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // DATABASE_URL is not here: a test that forgets createTestDatabase() fails instead of finding some database.
    env: {
      PORTCULLIS_URL: "http://localhost:3000",
      PORTCULLIS_SECRET: "only for tests, and long enough for that",
      PORTCULLIS_PEPPERS: Buffer.alloc(32, "pepper").toString("base64"),
    },
  },
});
