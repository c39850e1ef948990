import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { bundle } from "@/lib/setup/bundle.mjs";

/** A fault that is planted into the verifier by replacing a piece of its source. */
export interface Mutant {
  file: string;
  /** Found exactly once. */
  original: string;
  planted: string;
}

/**
 * Bundles the verifier as the build does.
 *
 * @returns the path of the bundle
 * @throws Error when the source is no longer what the mutant replaces
 */
export async function bundleVerifier(name: string, mutant?: Mutant): Promise<string> {
  const directory = join(".build", "harness", name);
  await bundle(["verifier.ts"], directory, mutant ? [plant(mutant)] : []);
  return join(directory, "verifier.js");
}

function plant({ file, original, planted }: Mutant): import("esbuild").Plugin {
  const path = resolve(file);
  return {
    name: "mutant",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async (args) => {
        if (args.path !== path) return null;
        const source = await readFile(path, "utf8");
        const [before, after, ...more] = source.split(original);
        if (before === undefined || after === undefined || more.length > 0) {
          throw new Error(`${file} has changed: “${original}” is to be there once.`);
        }
        return { contents: before + planted + after, loader: "ts" };
      });
    },
  };
}
