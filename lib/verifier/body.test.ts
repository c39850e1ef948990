import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBody, readPieces } from "./body";

const KB = 1024;
const LENGTH = 8 * KB * KB;

const server = createServer().listen(0, "127.0.0.1");
beforeAll(() => (server.listening ? undefined : once(server, "listening")));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** A request with a long body, as the server has it. */
async function send(): Promise<[IncomingMessage, ServerResponse]> {
  const { port } = server.address() as AddressInfo;
  request({ port, method: "POST" })
    .on("response", (res) => res.resume())
    .end(Buffer.alloc(LENGTH, "a"));
  return (await once(server, "request")) as [IncomingMessage, ServerResponse];
}

test("a long body is whole, and others take turns while it is read", async () => {
  const [req, res] = await send();
  let [inThisTurn, most, length] = [0, 0, 0];
  const count = () => {
    most = Math.max(most, inThisTurn);
    inThisTurn = 0;
    if (length < LENGTH) setImmediate(count);
  };
  setImmediate(count);
  const objection = await readPieces(req, (piece) => {
    inThisTurn += piece.length;
    length += piece.length;
    return null;
  });
  expect([objection, length]).toEqual([null, LENGTH]);
  expect(most).toBeLessThanOrEqual(256 * KB);
  res.end();
});

test("a body that is too long is none, and read to its end", async () => {
  const [req, res] = await send();
  expect(await readBody(req, KB)).toBeNull();
  await once(req, "end");
  res.end();
});
