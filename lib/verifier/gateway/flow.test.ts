import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";
import { FLOOD } from "@/lib/testing/model-upstream";

/** How bodies and answers go through, piece by piece. */

await createTestDatabase();

let gateway: TestGateway;
let key: Awaited<ReturnType<TestGateway["key"]>>;
beforeAll(async () => {
  gateway = await startGateway();
  key = await gateway.key();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.upstream.asked.length = 0;
});

const MB = 1024 * 1024;
const messages = [{ role: "user" as const, content: "Hi" }];

/** A request whose body is written by the test. */
function begin(path: string, type = "application/json") {
  const req = request(`${gateway.server.url}/ai/v1${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key.secret}`, "content-type": type },
  });
  return { req, answered: once(req, "response").then(([res]) => res as IncomingMessage) };
}

test("an answer comes no faster than it is read, and whole", async () => {
  const { name } = await gateway.model("flood");
  const { req, answered } = begin("/chat/completions");
  req.end(JSON.stringify({ model: name, messages }));
  const res = await answered;
  const sent = () => gateway.upstream.asked[0]?.sent() ?? 0;
  // Until nothing moves any more: what is on its way fills the buffers of three connections.
  for (let before = -1; before !== sent(); await sleep(300)) before = sent();
  expect(sent()).toBeGreaterThan(0);
  expect(sent()).toBeLessThan(FLOOD / 2);
  let read = 0;
  for await (const piece of res) read += piece.length;
  expect(read).toBe(FLOOD);
});

test("an answer that nobody reads is given up with its connection", async () => {
  const { name } = await gateway.model("flood");
  const { req, answered } = begin("/chat/completions");
  req.end(JSON.stringify({ model: name, messages }));
  await answered;
  req.destroy();
  await expect.poll(() => gateway.upstream.asked[0]?.cancelled, { timeout: 5_000 }).toBe(true);
});

test("answers that wait for another one on their connection are given up with it", async () => {
  const { name } = await gateway.model("endless");
  const { hostname, port } = new URL(gateway.server.url);
  const body = JSON.stringify({ model: name, messages, stream: true });
  const head = `POST /ai/v1/chat/completions HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${key.secret}\r\nContent-Type: application/json`;
  const client = connect(Number(port), hostname);
  client.write(`${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`.repeat(2));
  await expect.poll(() => gateway.upstream.asked.length, { timeout: 5_000 }).toBe(2);
  client.destroy();
  await expect.poll(() => gateway.upstream.asked.map(({ cancelled }) => cancelled)).toEqual([true, true]);
});

test("a form may come byte by byte", async () => {
  const { name } = await gateway.model("chat");
  const form = new FormData();
  form.set("file", new File([Buffer.from("sound\r\n--sound\0ß")], "speech.wav"));
  form.set("model", name);
  const written = new Response(form);
  const type = written.headers.get("content-type") ?? "";
  const { req, answered } = begin("/audio/transcriptions", type);
  for (const byte of Buffer.from(await written.arrayBuffer())) {
    req.write(Buffer.of(byte));
    await new Promise(setImmediate);
  }
  req.end();
  expect((await answered).statusCode).toBe(200);
  const [asked] = gateway.upstream.asked;
  const received = await new Response(new Uint8Array(asked?.body ?? []), {
    headers: { "content-type": asked?.headers["content-type"] ?? "" },
  }).formData();
  expect(received.get("model")).toBe("chat");
  expect(await (received.get("file") as File).text()).toBe("sound\r\n--sound\0ß");
});

test.each([
  ["/embeddings", "application/json", 4],
  ["/chat/completions", "application/json", 20],
  ["/audio/transcriptions", "multipart/form-data; boundary=x", 26],
])("%s: a body whose length was not said is refused when it is too long", async (path, type, limit) => {
  const { req, answered } = begin(path, type);
  const piece = Buffer.alloc(MB, " ");
  for (let sent = 0; sent <= limit; sent++) if (!req.write(piece)) await once(req, "drain");
  const res = await answered;
  expect(res.statusCode).toBe(413);
  expect(JSON.parse(await text(res))).toMatchObject({ error: { code: "body_too_large" } });
  req.destroy();
  expect(gateway.upstream.asked).toHaveLength(0);
});

test("a stream whose upstream resets the connection ends with an error, behind what came whole", async () => {
  const { name } = await gateway.model("reset");
  let said = "";
  const reading = (async () => {
    const stream = await key.client.chat.completions.create({ model: name, messages, stream: true });
    for await (const { choices } of stream) said += choices[0]?.delta.content ?? "";
  })();
  await expect(reading).rejects.toMatchObject({ code: "upstream_failed", type: "server_error" });
  expect(said).toBe("0 1 2 ");
});

test("a document that breaks off can't be taken for a whole one", async () => {
  const { name } = await gateway.model("cut");
  const asking = key.client.chat.completions.create({ model: name, messages });
  await expect(asking).rejects.toThrow("terminated");
  const { req, answered } = begin("/chat/completions");
  req.end(JSON.stringify({ model: name, messages }));
  await expect(answered.then(text)).rejects.toThrow("aborted");
});
