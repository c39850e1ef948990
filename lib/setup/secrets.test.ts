import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readOrGenerateSecrets } from "./secrets";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "portcullis-secrets-"));
});

afterEach(() => rm(directory, { recursive: true }));

test("secrets are made up once, long enough, and for their owner's eyes only", async () => {
  const secrets = await readOrGenerateSecrets(directory);
  expect(Buffer.from(secrets.pepper, "base64")).toHaveLength(32);
  expect(secrets.secret.length).toBeGreaterThanOrEqual(32);
  expect(await readOrGenerateSecrets(directory)).toEqual(secrets);
  expect((await stat(join(directory, "secrets.json"))).mode & 0o777).toBe(0o600);
});

test("starts at the same time agree on the secrets", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => readOrGenerateSecrets(directory)));
  const kept = JSON.parse(await readFile(join(directory, "secrets.json"), "utf8"));
  for (const secrets of all) expect(secrets).toEqual(kept);
});

test.each(["{", "null", "[]", '{"secret":"only this one"}'])("a damaged file is never replaced: %s", async (text) => {
  await writeFile(join(directory, "secrets.json"), text);
  await expect(readOrGenerateSecrets(directory)).rejects.toThrow("is damaged");
  expect(await readFile(join(directory, "secrets.json"), "utf8")).toBe(text);
});
