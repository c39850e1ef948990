import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** The import table of CONTRIBUTING.md, planted: what biome.json lets through in a file of each folder, and what not. */
const TABLE: Record<string, { allowed: string[]; refused: string[] }> = {
  "lib/domain/planted.ts": {
    allowed: ["./key", "@/lib/domain/key", "zod", "ipaddr.js", "@zxcvbn-ts/core", "node:crypto"],
    refused: [
      "@/lib/data/client",
      "@/lib/env",
      "../data/client",
      "./../data/client",
      "next/headers",
      "react",
      "node:fs",
    ],
  },
  "lib/data/key/planted.ts": {
    allowed: ["./scope", "@/lib/data/client", "@/lib/data/generated/client", "@/lib/domain/key", "@/lib/env", "pg"],
    refused: ["@/lib/services/keys/list", "@/lib/auth/context", "../../services/keys/list", "next/cache", "react"],
  },
  "lib/services/keys/planted.ts": {
    allowed: ["./scope", "@/lib/domain/key", "@/lib/data/client", "@/lib/env"],
    refused: [
      "@/lib/data/generated/client",
      "@prisma/client",
      "next/cache",
      "react",
      "@/lib/auth/context",
      "@/app/layout",
      "../../auth/context",
    ],
  },
  "lib/verifier/planted.ts": {
    allowed: ["./lookup", "@/lib/domain/decision", "@/lib/env", "pg", "ioredis", "undici", "node:http"],
    refused: ["next/server", "react", "@/lib/services/keys/list", "@/lib/auth/context", "@/lib/data/key/read"],
  },
  "lib/auth/planted.ts": {
    allowed: ["./session", "@/lib/domain/session", "@/lib/data/session", "@/lib/env", "next-auth", "next/headers"],
    refused: ["@/lib/services/keys/list", "@/components/ui/button", "@/lib/data/generated/client", "@prisma/client"],
  },
  "lib/action.ts": {
    allowed: ["@/lib/auth/context", "@/lib/domain/result", "@/lib/in-turn", "next/cache"],
    refused: ["@/lib/services/keys/list", "@/app/layout", "./services/keys/../../app/layout"],
  },
  "lib/api/keys/planted.ts": {
    allowed: [
      "./common",
      "@/lib/api/operation",
      "@/lib/in-turn",
      "@/lib/services/keys/create",
      "@/lib/verifier/in-process",
      "lossless-json",
    ],
    refused: ["@/lib/data/client", "@/lib/auth/context", "@/lib/verifier/verifier", "next/server", "../operation"],
  },
  "lib/setup/planted.ts": {
    allowed: ["./fault", "@/lib/data/migrate", "@/prisma/seed", "@/lib/env"],
    refused: ["next/server", "@/lib/services/keys/list", "@prisma/client"],
  },
  "components/keys/planted.tsx": {
    allowed: ["./list", "../ui/button", "@/components/ui/button", "@/lib/domain/key", "react", "next/link"],
    refused: [
      "@/app/layout",
      "@/lib/auth/context",
      "@/lib/services/keys/list",
      "@/lib/data/client",
      "@/lib/env",
      "@prisma/client",
      "../../lib/data/client",
      "../../app/layout",
    ],
  },
  "app/planted/page.tsx": {
    allowed: ["./actions", "@/components/ui/button", "@/lib/services/keys/list", "@/lib/auth/context", "@/lib/action"],
    refused: ["@/lib/data/client", "@/lib/data/generated/client", "@prisma/client", "../../lib/data/client"],
  },
  "clients/typescript/planted.ts": {
    allowed: ["./client", "node:http", "openapi-fetch"],
    refused: ["@/lib/domain/decision", "../../lib/domain/decision", "zod", "express", "yargs"],
  },
  "clients/cli/planted.ts": {
    allowed: ["./output", "@/clients/typescript/account", "@/package.json", "yargs", "node:os"],
    refused: ["@/lib/domain/api/key", "@/lib/env", "../../lib/env", "../typescript/account", "zod"],
  },
  "clients/generate/planted.ts": {
    allowed: ["./contract-types", "@/lib/api/openapi/document", "openapi-typescript"],
    refused: ["@/lib/data/client", "@/lib/env", "../../lib/env"],
  },
  "e2e/planted.ts": {
    allowed: ["./fixtures", "@/prisma/factories", "@/lib/domain/key", "@playwright/test", "openai"],
    refused: ["@/lib/data/client", "@/lib/services/keys/list", "@/components/ui/button", "../lib/data/client"],
  },
  "deploy/tests/planted.ts": {
    allowed: ["./gateway", "@/lib/verifier/service", "@/lib/services/keys/revoke", "@/prisma/factories", "node:http"],
    refused: ["@/lib/verifier/cache", "@/lib/data/key/read", "@/app/layout", "../../lib/data/key/read", "next/server"],
  },
  "prisma/planted.ts": {
    allowed: ["./factories", "@/lib/data/client", "@/lib/domain/secret"],
    refused: ["@/lib/data/generated/client", "@/lib/services/keys/list", "next/cache"],
  },
  "planted.ts": {
    allowed: ["@/lib/setup/prepare", "@/lib/verifier/service"],
    refused: ["@prisma/client", "@/lib/data/generated/client"],
  },
};

/** Lines that were refused, by file. */
const refusedLines = new Map<string, number[]>();
let tree: string;

beforeAll(async () => {
  tree = await realpath(await mkdtemp(join(tmpdir(), "import-table-")));
  await copyFile("biome.json", join(tree, "biome.json"));
  for (const [file, { allowed, refused }] of Object.entries(TABLE)) {
    await mkdir(join(tree, dirname(file)), { recursive: true });
    await writeFile(join(tree, file), [...allowed, ...refused].map((name) => `import "${name}";\n`).join(""));
  }
  await writeFile(join(tree, "lib/domain/environment.ts"), "export const secret = process.env.PORTCULLIS_SECRET;\n");
  const output = await lint(tree);
  for (const [, file, line] of output.matchAll(/^::error title=lint\/style\/.*?,file=(.*?),line=(\d+)/gm)) {
    const path = resolve(tree, file ?? "").slice(tree.length + 1);
    refusedLines.set(path, [...(refusedLines.get(path) ?? []), Number(line)]);
  }
});

afterAll(() => rm(tree, { recursive: true }));

function lint(directory: string): Promise<string> {
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const rules = ["--only=style/noRestrictedImports", "--only=style/noProcessEnv"];
  const options = ["lint", ...rules, "--vcs-enabled=false", "--reporter=github", "--max-diagnostics=1000", directory];
  return new Promise((done) => {
    execFile(process.execPath, [biome, ...options], { cwd: directory }, (_error, stdout) => done(stdout));
  });
}

for (const [file, { allowed, refused }] of Object.entries(TABLE)) {
  test(`${file} may import what its folder may, and nothing else`, () => {
    const lines = refusedLines.get(file) ?? [];
    const names = [...allowed, ...refused].filter((_name, index) => lines.includes(index + 1));
    expect(names).toEqual(refused);
  });
}

test("process.env is read by lib/env.ts alone", () => {
  expect(refusedLines.get("lib/domain/environment.ts")).toEqual([1]);
});
