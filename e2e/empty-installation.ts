import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";

export interface EmptyInstallation {
  url: string;
  /** What the server has written so far. */
  log: () => string;
  /** Stops it and leaves nothing behind. */
  remove: () => Promise<void>;
}

/** A second server, without demo data: nobody can sign in yet. */
export async function startEmptyInstallation(): Promise<EmptyInstallation> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ["lib/testing/browser-server.mjs"], {
    env: {
      ...process.env,
      PORT: String(port),
      PORTCULLIS_URL: url,
      PORTCULLIS_DATA_DIR: resolve(`.data/set-up-test-${port}`),
      PORTCULLIS_DEMO: "false",
      DATABASE_URL: "",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let log = "";
  await new Promise<void>((ready, failed) => {
    server.stdout.on("data", (text: Buffer) => {
      log += text;
      if (log.includes("Portcullis is ready")) ready();
    });
    server.once("exit", () => failed(new Error(`The server did not start.\n${log}`)));
  });
  return {
    url,
    log: () => log,
    remove: async () => {
      const exit = once(server, "exit");
      server.kill("SIGTERM");
      await exit;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}
