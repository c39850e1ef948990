import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Verifier } from "./verifier";

const PATIENCE_MS = 2000;

/** 200 while the database answers, 503 otherwise. */
export async function answerHealth(verifier: Verifier, res: ServerResponse): Promise<void> {
  const healthy = await Promise.race([verifier.databaseAnswers(), sleep(PATIENCE_MS, false)]);
  answer(res, healthy, "The database does not answer.");
}

/** 200 while this process holds a lease, so that memory may answer: for load balancers. */
export function answerReadiness(verifier: Verifier, res: ServerResponse): void {
  answer(
    res,
    verifier.membership.mayTrustMemory(),
    "This verifier holds no lease: it has to ask the database each time.",
  );
}

function answer(res: ServerResponse, good: boolean, reason: string): void {
  res.writeHead(good ? 200 : 503, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  res.end(good ? "ok\n" : `${reason}\n`);
}
