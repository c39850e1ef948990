import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A program of somebody else's, into which the folder was copied as README.md there says. */
let program: string;

const COMPILER = resolve("node_modules/.bin/tsc");

beforeAll(async () => {
  program = await mkdtemp(join(tmpdir(), "copied-client-"));
  const isCopied = (path: string) => !path.endsWith(".test.ts") && basename(path) !== "examples";
  await cp("clients/typescript", join(program, "portcullis"), { recursive: true, filter: isCopied });
  await symlink(resolve("node_modules"), join(program, "node_modules"));
  await writeFile(join(program, "package.json"), JSON.stringify({ type: "module" }));
  const readme = await readFile("README.md", "utf8");
  const snippets = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, snippet = ""]) => snippet);
  expect(snippets).toHaveLength(2);
  for (const [index, snippet] of snippets.entries()) await writeFile(join(program, `snippet-${index}.ts`), snippet);
});
afterAll(() => rm(program, { recursive: true }));

test.each([
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
])("compiles with README.md's snippets: module %s, moduleResolution %s", { timeout: 60_000 }, async (...modules) => {
  const [module, moduleResolution] = modules;
  await writeFile(
    join(program, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "es2022",
        module,
        moduleResolution,
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        verbatimModuleSyntax: true,
        noEmit: true,
        types: ["node"],
      },
    }),
  );
  const { stdout } = await promisify(execFile)(COMPILER, ["--project", program]).catch((error) => error);
  expect(stdout).toBe("");
});
