import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";

/** What one key can have under way, see room.ts. */

await createTestDatabase();

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.upstream.asked.length = 0;
});

const MB = 1024 * 1024;
const messages = [{ role: "user" as const, content: "Hi" }];

/** A request whose body is written by the test. */
function begin(secret: string) {
  const req = request(`${gateway.server.url}/ai/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
  });
  req.flushHeaders();
  return { req, answered: once(req, "response").then(([res]) => res as IncomingMessage) };
}

/** As far as it is taken: node's client does not drain any more when it has an answer. */
async function write({ req, answered }: ReturnType<typeof begin>, bytes: number): Promise<void> {
  const piece = Buffer.alloc(MB, "a");
  for (let sent = 0; sent < bytes; sent += MB)
    if (!req.write(piece)) await Promise.race([once(req, "drain"), answered]);
}

const beginning = (model: string) => `{"model":"${model}","messages":["`;

function abandon(requests: readonly { req: ClientRequest }[]): void {
  for (const { req } of requests) req.on("error", () => {}).destroy();
}

test("one key's bodies have their bound, which an official client waits for, and others' are not in their way", async () => {
  const { name } = await gateway.model("chat");
  const [greedy, other] = [await gateway.key(), await gateway.key()];
  const uploads = Array.from({ length: 5 }, () => begin(greedy.secret));
  for (const upload of uploads) {
    upload.answered.catch(() => {});
    upload.req.write(beginning(name));
    await write(upload, 18 * MB);
  }
  const sixth = begin(greedy.secret);
  sixth.req.write(beginning(name));
  await write(sixth, 18 * MB);
  const refused = await sixth.answered;
  expect([refused.statusCode, refused.headers["retry-after"], refused.headers["x-should-retry"]]).toEqual([
    429,
    "1",
    undefined,
  ]);
  expect(JSON.parse(await text(refused))).toMatchObject({ error: { code: "key_busy", type: "rate_limit_error" } });
  await other.client.chat.completions.create({ model: name, messages });

  const content = "a".repeat(10 * MB);
  const patient = gateway.client(greedy.secret, { maxRetries: 2 });
  const asking = patient.chat.completions.create({ model: name, messages: [{ role: "user", content }] });
  const first = gateway
    .client(greedy.secret)
    .chat.completions.create({ model: name, messages: [{ role: "user", content }] });
  await expect(first).rejects.toMatchObject({ status: 429, code: "key_busy" });
  abandon([...uploads, sixth]);
  expect((await asking).id).toBe("chatcmpl-1");
}, 15_000);

test("a body that was passed on takes no room, however long its answer is", async () => {
  const { name } = await gateway.model("silent");
  const { secret } = await gateway.key();
  const open: ReturnType<typeof begin>[] = [];
  for (let count = 1; count <= 6; count++) {
    const upload = begin(secret);
    open.push(upload);
    upload.answered.catch(() => {});
    upload.req.write(beginning(name));
    await write(upload, 18 * MB);
    upload.req.end('"]}');
    await expect.poll(() => gateway.upstream.asked.length, { timeout: 5_000 }).toBe(count);
  }
  abandon(open);
}, 15_000);

test("one key's open requests have their bound", async () => {
  const { name } = await gateway.model("chat");
  const [greedy, other] = [await gateway.key(), await gateway.key()];
  const ask = ({ client }: typeof greedy) =>
    client.chat.completions.create({ model: name, messages }).then(
      () => "answered",
      ({ status, code }) => `${status} ${code}`,
    );
  expect(await ask(greedy)).toBe("answered");
  const open = Array.from({ length: 500 }, () => begin(greedy.secret));
  for (const { answered } of open) answered.catch(() => {});
  await expect.poll(() => ask(greedy), { timeout: 5_000 }).toBe("429 key_busy");
  expect(await ask(other)).toBe("answered");
  abandon(open);
  await expect.poll(() => ask(greedy), { timeout: 5_000 }).toBe("answered");
}, 15_000);
