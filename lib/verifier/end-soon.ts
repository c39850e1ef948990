import type { ServerResponse } from "node:http";

let ready: ServerResponse[] = [];

/**
 * Ends the answer as soon as everything that has arrived is decided, together with those that are ready then.
 *
 * To wake a client that sleeps until it is answered costs the sender more than to send. One that has many requests under
 * way, as proxies have, is woken by the first answer and still busy with it when the others come.
 */
export function endSoon(res: ServerResponse): void {
  if (ready.push(res) === 1) setImmediate(endAll);
}

function endAll(): void {
  const answers = ready;
  ready = [];
  for (const res of answers) res.end();
}
