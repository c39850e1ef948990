import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { guardConsole } from "./console-guard";

await createTestDatabase();

const API = "/api/account/api-keys";
let reached: string[] = [];

/** A console that looks at the body some time after it was called. */
const server = createServer((req, res) => {
  const answer = async () => {
    reached.push(`${req.method} ${req.url}`);
    await sleep(20);
    res.end(String((await buffer(req)).length));
  };
  guardConsole(
    req,
    res,
    () => false,
    () => void answer(),
  );
});

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
});
beforeEach(() => {
  reached = [];
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function open(): Socket {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.on("error", () => {});
  return socket;
}

/** Everything that comes back when this is sent as it is. */
async function send(head: string, ...body: (string | Buffer)[]): Promise<string> {
  const socket = open();
  const [first = "\r\n", ...rest] = body;
  socket.write(`${head}\r\nHost: localhost\r\nConnection: close\r\n${first}`);
  for (const part of rest) {
    socket.write(part);
    await setImmediate();
  }
  return text(socket);
}

const declared = (bytes: number, sent = bytes) => [`Content-Length: ${bytes}\r\n\r\n`, Buffer.alloc(sent, " ")];
const chunked = (...sizes: number[]) => [
  "Transfer-Encoding: chunked\r\n\r\n",
  ...sizes.map((size) => `${size.toString(16)}\r\n${" ".repeat(size)}\r\n`),
];

test.each<[string, (string | Buffer)[], number]>([
  ["without a body", [], 0],
  ["with an empty one", declared(0), 0],
  ["with an empty one in chunks", chunked(0), 0],
  ["with an empty one in chunks that comes at once", ["Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"], 0],
  ["with all of a large one", declared(64 * 1024), 64 * 1024],
  ["with all of one in chunks", chunked(30_000, 1, 30_000, 0), 60_001],
])("a request %s reaches the console", async (_, body, length) => {
  expect(await send(`POST ${API} HTTP/1.1`, ...body)).toMatch(new RegExp(`^HTTP/1.1 200 .*\\b${length}\\b`, "s"));
  expect(reached).toEqual([`POST ${API}`]);
});

test.each<[string, string, (string | Buffer)[]]>([
  ["declared, before it comes", "POST", declared(64 * 1024 + 1, 0)],
  ["in chunks, before they end", "POST", chunked(40_000, 40_000)],
  ["of a method that has none", "GET", declared(64 * 1024 + 1)],
])("a body that is too large is refused: %s", async (_, method, body) => {
  const answer = await send(`${method} ${API} HTTP/1.1`, ...body);
  expect(answer).toMatch(/^HTTP\/1.1 413 .*application\/problem\+json.*"code":"body_too_large"/s);
  expect(reached).toEqual([]);
});

test("forms may be larger, to a limit", async () => {
  expect(await send("POST /login HTTP/1.1", ...declared(200_000))).toContain(" 200 ");
  expect(await send("POST /login HTTP/1.1", ...declared(300_000, 0))).toMatch(/^HTTP\/1.1 413 .*text\/plain/s);
});

test("after a refusal, the connection goes on with the next request", async () => {
  const socket = open();
  socket.write(`POST ${API} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n\r\n${" ".repeat(70_000)}`);
  socket.write("GET /next HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  expect(await text(socket)).toMatch(/^HTTP\/1.1 413 .*HTTP\/1.1 200 /s);
  expect(reached).toEqual(["GET /next"]);
});

test("a body that never ends is not waited for", async () => {
  const socket = open();
  socket.write(`POST ${API} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n\r\n`);
  expect(await text(socket)).toContain("body_too_large");
});

test("a request that is broken off does not reach the console", async () => {
  const socket = open();
  socket.write(`POST ${API} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf`);
  const [, res] = await once(server, "request");
  socket.destroy();
  await once(res, "close");
  expect(reached).toEqual([]);
});

test.each(["TRACE", "PROPFIND", "PURGE"])("%s is no method of the console", async (method) => {
  expect(await send(`${method} ${API} HTTP/1.1`)).toMatch(/^HTTP\/1.1 405 .*X-Request-Id: .*"method_not_allowed"/s);
  expect(await send(`${method} /login HTTP/1.1`)).toMatch(/^HTTP\/1.1 405 .*Allow: GET, .*text\/plain/s);
  expect(reached).toEqual([]);
});
