#!/usr/bin/env node
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../../lib/setup/bundle.mjs";

/**
 * What `npx portcullis` runs: the tool, bundled from its sources each time, in 30 ms. An install script might not run, and a
 * bundle that is kept grows old.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const made = join(root, ".build", `cli-${process.pid}`);
await bundle([join(root, "clients/cli/portcullis.ts")], made);
// Another one may be loading the last bundle: it is replaced as a whole.
for (const file of ["portcullis.js.map", "portcullis.js"]) await rename(join(made, file), join(root, ".build", file));
await rm(made, { recursive: true });
await import(join(root, ".build/portcullis.js"));
