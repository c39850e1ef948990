import { once } from "node:events";
import { createServer, type ServerOptions } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { openVerifier, type VerifierService } from "./service";

await createTestDatabase();

let verifier: VerifierService;
let tenantId: string;
let groupId: string;

beforeAll(async () => {
  verifier = await openVerifier();
  tenantId = (await createTenant(db())).id;
  groupId = (await createGroup(db(), { tenantId, permissions: ["orders:read"] })).id;
});

afterAll(() => verifier.close());

/** A connection to the verifier behind a server with these options. */
async function open(options: ServerOptions): Promise<Socket> {
  const server = createServer(options, (req, res) => verifier.handle(req, res)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const connection = connect((server.address() as AddressInfo).port, "127.0.0.1").setEncoding("latin1");
  return connection.once("close", () => server.close());
}

const DATE = /Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/;

/** A new key, and how to ask about it. */
async function newKey() {
  const { id, secret } = await createKey(db(), { tenantId, groupId });
  const get = (more = "", first = "GET /verify HTTP/1.1") =>
    `${first}\r\nHost: a\r\nX-API-Key: ${secret}\r\n${more}\r\n`;
  return { id, get };
}

test.each([
  ["the server of Portcullis", { keepAliveTimeout: 0 }, "Connection: keep-alive\r\n"],
  ["one that tells when it closes connections", {}, "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\n"],
])("at %s, answers are the same the first time and later, for every way to ask", async (_, options, kept) => {
  const { id, get } = await newKey();
  const connection = await open(options);
  const answers: string[] = [];
  for (const request of [
    get(),
    get(),
    get("", "HEAD /verify HTTP/1.1"),
    get("Content-Length: 2\r\n", "POST /verify HTTP/1.1").concat("ab"),
    get("Connection: keep-alive\r\n", "GET /verify HTTP/1.0"),
    get(),
    get("Connection: close\r\n"),
  ]) {
    connection.write(request);
    const [answer] = await once(connection, "data");
    answers.push(answer);
  }
  await once(connection, "close");
  const [first = "", ...others] = answers;
  expect(first).toMatch(DATE);
  expect(first.endsWith(`${kept}\r\n`)).toBe(true);
  expect(first).toContain(`X-Portcullis-Key: ${id}\r\n`);
  const asFirst = first.replace(DATE, "");
  const last = others.pop() ?? "";
  for (const answer of others) {
    expect(answer).toMatch(DATE);
    expect(answer.replace(DATE, "")).toBe(asFirst);
  }
  expect(last.replace(DATE, "")).toBe(asFirst.replace(kept, "Connection: close\r\n"));
});

test("keys of one tenant and group get their own ids, whoever asked before", async () => {
  const keys = [await newKey(), await newKey()];
  const connection = await open({ keepAliveTimeout: 0 });
  const asked = [...keys, ...keys, ...keys.toReversed()];
  for (const { id, get } of asked) {
    connection.write(get());
    const [answer] = await once(connection, "data");
    expect(answer.match(/X-Portcullis-Key: .*/g)).toEqual([`X-Portcullis-Key: ${id}`]);
  }
  connection.destroy();
});

test("requests that arrive together are answered in their order", async () => {
  const { get } = await newKey();
  const whoami = get("", "GET /api/whoami HTTP/1.1");
  const unknown = "GET /verify HTTP/1.1\r\nHost: a\r\nX-API-Key: unknown\r\n\r\n";
  const connection = await open({ keepAliveTimeout: 0 });
  connection.write(get() + get() + unknown + get() + whoami + get("Connection: close\r\n"));
  const text = (await connection.toArray()).join("");
  expect([...text.matchAll(/^HTTP\/1\.1 (\d+)|"status"|"tenant"/gm)].map(([, status]) => status ?? "body")).toEqual([
    "200",
    "200",
    "401",
    "body",
    "200",
    "200",
    "body",
    "200",
  ]);
});
