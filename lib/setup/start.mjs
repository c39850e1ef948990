import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const service = process.argv[2] ?? "server";

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), "..", ".."));
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.setSourceMapsEnabled(true);

await import("./build.mjs");
await import(pathToFileURL(resolve(`.build/${service}.js`)).href);
