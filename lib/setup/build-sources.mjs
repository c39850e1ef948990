import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** What a build depends on. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "server.ts",
  "tailwind.config.ts",
  "tsconfig.json",
  "verifier.ts",
];

const GENERATED = join("lib", "data", "generated");
const TEST = /\.test\.tsx?$/;

/**
 * SHA-256 over the names and contents of all sources. Unlike times of change, it survives checkouts and copies.
 *
 * @returns {Promise<string>} hexadecimal
 */
export async function hashSources() {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES) await addToHash(hash, source);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
async function addToHash(hash, path) {
  const info = await stat(path).catch(() => null);
  if (!info || path === GENERATED || TEST.test(path)) return;
  if (info.isDirectory()) {
    for (const name of (await readdir(path)).sort()) await addToHash(hash, join(path, name));
  } else {
    const content = await readFile(path);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
}
