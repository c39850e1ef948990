import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { type ApiTenant, apiTenant } from "@/lib/testing/api-client";
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import { createTestDatabase } from "@/lib/testing/database";
import { findOrInstallProgram, hasProgram } from "@/lib/testing/programs";
import { quickStarts } from "./quick-start-texts";

await createTestDatabase();

let server: ApiServer;
let tenant: ApiTenant;
let folder: string;

beforeAll(async () => {
  server = await serveApi();
  tenant = await apiTenant();
  folder = await mkdtemp(join(tmpdir(), "quick-start-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await server.close();
});

const run = promisify(execFile);

/** A text as it is pasted into a file, with a key in its place. */
async function save(id: string, file: string, key: string): Promise<string> {
  const text = quickStarts(server.url).find((each) => each.id === id)?.text ?? "";
  const path = join(folder, file);
  await writeFile(path, `${text.replaceAll("YOUR_API_KEY", key)}\n`);
  return path;
}

const quickStart = async (id: string, file: string, program: string, args: string[] = []) => {
  const { name, secret } = await tenant.key("writer");
  const path = await save(id, file, secret);
  const env = { ...process.env, PORTCULLIS_API_KEY: secret };
  const { stdout } = await run(program, [...args, path], { env });
  expect(stdout).toContain(name);
  expect(stdout).toMatch(/ptc_[0-9A-Za-z]{36}/);
};

const madeWith = (language: string) =>
  db().key.findMany({
    where: { tenantId: tenant.id, description: `Made with ${language}` },
    select: { allowlist: true },
  });

test("curl", async () => {
  await findOrInstallProgram("curl");
  await quickStart("curl", "keys.sh", "bash", ["-e"]);
  expect(await madeWith("curl")).toEqual([{ allowlist: ["192.0.2.0/24"] }]);
});

test("JavaScript", async () => {
  await quickStart("javascript", "keys.mjs", process.execPath);
  expect(await madeWith("JavaScript")).toEqual([{ allowlist: ["192.0.2.0/24"] }]);
});

test("Python", async () => {
  await quickStart("python", "keys.py", await findOrInstallProgram("python"));
  expect(await madeWith("Python")).toEqual([{ allowlist: ["192.0.2.0/24"] }]);
});

// Its compiler is too large to be installed for this.
test.skipIf(!hasProgram("go"))("Go", { timeout: 300_000 }, async () => {
  await quickStart("go", "keys.go", "go", ["run"]);
  expect(await madeWith("Go")).toEqual([{ allowlist: ["192.0.2.0/24"] }]);
  const { stdout } = await run("gofmt", ["-l", join(folder, "keys.go")]);
  expect(stdout).toBe("");
});

test("they say what was refused", async () => {
  const path = await save("javascript", "refused.mjs", "ptc_wrong");
  const env = { ...process.env, PORTCULLIS_API_KEY: "ptc_wrong" };
  await expect(run(process.execPath, [path], { env })).rejects.toThrow("unknown_key: ");
});
