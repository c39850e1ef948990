import { bundle } from "./bundle.mjs";

/** What `npx portcullis` runs. `npm ci` calls this. */
await bundle(["clients/cli/portcullis.ts"], ".build");
