import { Agent, get } from "node:http";
import { bundle } from "@/lib/setup/bundle.mjs";
import { ENVIRONMENT } from "@/lib/testing/own-database";
import { type Service, startService } from "@/lib/testing/service";

const OUTPUT = ".build/bench";
const AT_ONCE = 32;

/** Bundles what is measured, as `npm start` would. */
export const bundlePrograms = () => bundle(["verifier.ts", "bench/verify/empty-server.ts"], OUTPUT);

export const startEmptyServer = () => startService(`${OUTPUT}/bench/verify/empty-server.js`);

export const startVerifier = (databaseUrl: string) =>
  startService(`${OUTPUT}/verifier.js`, { environment: { ...ENVIRONMENT, DATABASE_URL: databaseUrl } });

/** Verifies each of the secrets once, so that the verifier has them in memory. */
export async function warmUp(verifier: Service, secrets: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const queue = secrets.values();
  const work = async () => {
    for (const secret of queue) {
      const status = await new Promise((resolve, reject) => {
        get(`${verifier.url}/verify`, { agent, headers: { "X-API-Key": secret } }, (res) => {
          res.resume().once("end", () => resolve(res.statusCode));
        }).once("error", reject);
      });
      if (status !== 200) throw new Error(`A key was answered with ${status}.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  agent.destroy();
}
