import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { env } from "@/lib/env";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";
import { createUpstream } from "@/prisma/factories";

/** Upstreams that do not read a long body to its end. */

await createTestDatabase();

let gateway: TestGateway;
const servers: Server[] = [];
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(async () => {
  for (const server of servers) server.close();
  await gateway.close();
});

const messages = [{ role: "user" as const, content: "a".repeat(8 * 1024 * 1024) }];
const REFUSAL = '{"error":{"message":"Too long","code":"too_long"}}';

/** @param serve gets each connection when the first bytes of a request are there */
async function modelOf(serve: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("readable", () => serve(socket));
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return modelAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

async function modelAt(baseUrl: string): Promise<string> {
  const { id: upstreamId } = await createUpstream(db(), env().PORTCULLIS_SECRET, { baseUrl });
  return (await gateway.model("any", { upstreamId })).name;
}

const refuse = (socket: Socket) =>
  socket.write(
    `HTTP/1.1 400 No\r\ncontent-type: application/json\r\ncontent-length: ${REFUSAL.length}\r\n\r\n${REFUSAL}`,
  );

test("one that answers before it has read is passed on", async () => {
  const model = await modelOf(refuse);
  const { client } = await gateway.key();
  for (let time = 0; time < 3; time++) {
    await expect(client.chat.completions.create({ model, messages })).rejects.toMatchObject({
      status: 400,
      code: "too_long",
    });
  }
});

test("one that goes away has failed", async () => {
  const { client } = await gateway.key();
  const ends = [(socket: Socket) => socket.destroy(), (socket: Socket) => socket.resetAndDestroy()];
  for (const end of ends) {
    const asking = client.chat.completions.create({ model: await modelOf(end), messages });
    await expect(asking).rejects.toMatchObject({ status: 502, code: "upstream_failed" });
  }
});

test("one that is not there can't be reached", async () => {
  const { client } = await gateway.key();
  const asking = client.chat.completions.create({ model: await modelAt("http://127.0.0.1:9"), messages });
  await expect(asking).rejects.toMatchObject({ status: 502, code: "upstream_unreachable" });
});

test("a client that goes away meanwhile ends it", async () => {
  const { client } = await gateway.key();
  const controller = new AbortController();
  let closed: Promise<unknown> = Promise.reject(new Error("Nobody has asked"));
  closed.catch(() => {});
  const model = await modelOf((socket) => {
    closed = once(socket, "close");
    socket.resume();
    controller.abort();
  });
  const asking = client.chat.completions.create({ model, messages }, { signal: controller.signal });
  await expect(asking).rejects.toThrow();
  await closed;
});
