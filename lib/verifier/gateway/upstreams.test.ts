import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { Upstreams } from "./upstreams";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Bodies in pieces of their own, and what is left of them. */
function newBody(count: number, length: number) {
  const pieces = Array.from({ length: count }, () => Buffer.alloc(length, "a"));
  const seen = pieces.map((piece) => new WeakRef(piece));
  return { pieces, left: () => seen.filter((piece) => piece.deref()).length };
}

test("a body is kept by nobody while its answer goes on", async () => {
  let received = 0;
  const server = createServer(async (req, res) => {
    for await (const piece of req) received += piece.length;
    res.write("begun");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const upstreams = new Upstreams(10_000);
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const upstream = { id: "id", version: 1, baseUrl, authorization: null, locked: false };
  const { pieces, left } = newBody(100, 64 * 1024);
  let sent = 0;
  const answer = await upstreams.ask(
    upstream,
    "/x",
    { type: "application/json", pieces },
    () => sent++,
    new AbortController().signal,
  );
  await expect
    .poll(() => {
      collectGarbage();
      return left();
    })
    .toBe(0);
  expect([answer.statusCode, received, sent, pieces.length]).toEqual([200, 100 * 64 * 1024, 1, 0]);
  await upstreams.close();
  server.close();
  server.closeAllConnections();
});
