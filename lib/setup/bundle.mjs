import { build } from "esbuild";

/**
 * Makes one file of a program of ours for Node. Packages stay outside, so it has to lie where node_modules is found.
 *
 * @param {string[]} entryPoints
 * @param {string} outdir
 * @param {import("esbuild").Plugin[]} [plugins]
 */
export function bundle(entryPoints, outdir, plugins = []) {
  return build({
    entryPoints,
    outdir,
    plugins,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
}
