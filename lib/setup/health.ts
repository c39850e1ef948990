import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { pool } from "@/lib/data/client";

const PATIENCE_MS = 2000;

/** @returns whether the request was the health check's to answer: 200 while the database answers, 503 otherwise */
export function handleHealthCheck(req: IncomingMessage, res: ServerResponse): boolean {
  if (req.url?.split("?", 1)[0] !== "/healthz") return false;
  req.resume();
  void databaseAnswers().then((healthy) => {
    res.writeHead(healthy ? 200 : 503, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
    res.end(healthy ? "ok\n" : "The database does not answer.\n");
  });
  return true;
}

async function databaseAnswers(): Promise<boolean> {
  const answer = pool()
    .query("SELECT 1")
    .then(
      () => true,
      () => false,
    );
  return Promise.race([answer, sleep(PATIENCE_MS, false)]);
}
