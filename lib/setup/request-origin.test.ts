import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stampOrigin } from "./request-origin";

const server = createServer((req, res) => {
  stampOrigin(req, (address) => address === "127.0.0.1");
  res.end(JSON.stringify(req.headers));
});

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
});

afterAll(() => server.close());

async function seen(headers: Record<string, string | string[]>): Promise<Record<string, string>> {
  const { port } = server.address() as AddressInfo;
  const [answer] = (await once(get({ host: "127.0.0.1", port, headers }), "response")) as [IncomingMessage];
  return (await json(answer)) as Record<string, string>;
}

test("the console is told the client's address, and a name for the request", async () => {
  const [one, two] = [await seen({}), await seen({})];
  expect(one["x-portcullis-client-address"]).toBe("127.0.0.1");
  expect(one["x-portcullis-request-id"]).not.toBe(two["x-portcullis-request-id"]);
});

test("the address is that before the trusted proxy", async () => {
  const headers = await seen({ "X-Forwarded-For": "198.51.100.1, 203.0.113.7" });
  expect(headers["x-portcullis-client-address"]).toBe("203.0.113.7");
});

test("a client can't say either of them", async () => {
  const headers = await seen({
    "X-Portcullis-Client-Address": ["192.0.2.1", "192.0.2.2"],
    "X-PORTCULLIS-REQUEST-ID": "mine",
  });
  expect(headers["x-portcullis-client-address"]).toBe("127.0.0.1");
  expect(headers["x-portcullis-request-id"]).not.toContain("mine");
});

test("an address that can't be known is not made up by the client", async () => {
  const headers = await seen({ "X-Forwarded-For": "nonsense", "X-Portcullis-Client-Address": "192.0.2.1" });
  expect(headers).not.toHaveProperty("x-portcullis-client-address");
});

test("of several Authorization headers, none is hidden", async () => {
  expect(await seen({ Authorization: ["Bearer one", "Bearer two"] })).toMatchObject({
    authorization: "Bearer one, Bearer two",
  });
});
