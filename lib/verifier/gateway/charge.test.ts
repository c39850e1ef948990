import { type OpenAI, toFile } from "openai";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/data/client";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";
import { LONG_TEXT, USED } from "@/lib/testing/model-upstream";
import { serveVerifier, type VerifierServer } from "@/lib/testing/verifier-server";

/** What is charged for answers that are given up, and for those that last. */

await createTestDatabase();

let gateway: TestGateway;
let other: VerifierServer;
beforeAll(async () => {
  gateway = await startGateway();
  other = await serveVerifier();
});
afterAll(async () => {
  await other.close();
  await gateway.close();
});
beforeEach(() => {
  gateway.upstream.asked.length = 0;
});

type Key = Awaited<ReturnType<TestGateway["key"]>>;

/** A micro-dollar for each token. */
const prices = { inputPrice: 1_000_000n, outputPrice: 1_000_000n };
const COST = BigInt(USED.input + USED.output) * 1_000_000n;
const messages = [{ role: "user" as const, content: "Hi" }];
const SOON = { timeout: 5_000 };

async function used({ id: keyId }: Key) {
  const { _sum } = await db().aiUsageHour.aggregate({
    where: { keyId },
    _sum: { requests: true, inputTokens: true, outputTokens: true, cost: true },
  });
  const { requests, inputTokens, outputTokens, cost } = _sum;
  return { requests, input: Number(inputTokens), output: Number(outputTokens), cost };
}

const spent = async ({ id, ctx }: Key) => {
  const rows = await db().aiSpend.findMany({ where: { ownerId: { in: [id, ctx.tenant.id] } } });
  return rows.map(({ cost }) => cost);
};

type Ask = (client: OpenAI, model: string, options: { signal: AbortSignal }) => Promise<unknown>;

/** @returns a key that has given a request up as soon as the upstream had it */
async function giveUp(ask: Ask, contextLength?: number): Promise<Key> {
  const { name } = await gateway.model("silent", { ...(contextLength && { contextLength }) });
  const key = await gateway.key();
  const controller = new AbortController();
  const asking = ask(key.client, name, { signal: controller.signal });
  await expect.poll(() => gateway.upstream.asked.length, SOON).toBe(1);
  controller.abort();
  await expect(asking).rejects.toThrow();
  return key;
}

/** Of 1,000 tokens. */
const TEXT = "word".repeat(1_000);
const MANY = Array<string>(10).fill(TEXT);
const CONTEXT = 1_500;

const BATCHES: [string, Ask][] = [
  ["embeddings", (client, model, options) => client.embeddings.create({ model, input: MANY }, options)],
  ["completions", (client, model, options) => client.completions.create({ model, prompt: MANY }, options)],
];

test.each(BATCHES)("%s of many texts are charged as they were sent", async (_, ask) => {
  const key = await giveUp(ask, CONTEXT);
  await expect.poll(async () => (await used(key)).input, SOON).toBeGreaterThanOrEqual(10_000);
});

test("a chat is charged no more than its model can take", async () => {
  const messages = MANY.map((content) => ({ role: "user" as const, content }));
  const key = await giveUp(
    (client, model, options) => client.chat.completions.create({ model, messages }, options),
    CONTEXT,
  );
  await expect.poll(async () => (await used(key)).input, SOON).toBe(CONTEXT);
});

test("a recording is charged by its length", async () => {
  const file = await toFile(Buffer.alloc(400_000), "speech.mp3");
  const key = await giveUp((client, model, options) => client.audio.transcriptions.create({ file, model }, options));
  await expect.poll(async () => (await used(key)).input, SOON).toBeGreaterThanOrEqual(1_000);
  expect((await used(key)).input).toBeLessThan(1_010);
});

test("what a stream used is read without a blank line behind it", async () => {
  const { name } = await gateway.model("unended");
  const key = await gateway.key();
  for await (const _ of await key.client.chat.completions.create({ model: name, messages, stream: true }));
  await expect.poll(() => used(key), SOON).toMatchObject({ requests: 1n, ...USED });
});

test("a stream of few long events is charged for its text when it is given up", async () => {
  const { name } = await gateway.model("long");
  const key = await gateway.key();
  for await (const _ of await key.client.chat.completions.create({ model: name, messages, stream: true })) break;
  await expect.poll(async () => (await used(key)).output, SOON).toBe(LONG_TEXT.length / 4);
});

test("a stream is in the budgets while it lasts, and at its end for what the upstream tells", async () => {
  const { name } = await gateway.model("held", prices);
  const { name: chat } = await gateway.model("chat", prices);
  const key = await gateway.key({ monthlyBudget: BigInt(USED.input + USED.output + 1) });
  const stream = await key.client.chat.completions.create({ model: name, messages, stream: true });
  const iterator = stream[Symbol.asyncIterator]();
  await iterator.next();
  const ask = (url: string) =>
    gateway.client(key.secret, { baseURL: `${url}/ai/v1` }).chat.completions.create({ model: chat, messages });
  await expect.poll(() => spent(key), SOON).toHaveLength(2);
  expect(await used(key)).toMatchObject({ requests: 1n, output: LONG_TEXT.length / 4 });
  for (const { url } of [gateway.server, other])
    await expect(ask(url)).rejects.toMatchObject({ code: "insufficient_quota" });
  gateway.upstream.release();
  while (!(await iterator.next()).done);
  expect(await spent(key)).toEqual([COST, COST]);
  expect(await used(key)).toEqual({ requests: 1n, ...USED, cost: COST });
  const metrics = await (await fetch(`${gateway.server.url}/metrics`)).text();
  expect(metrics).toContain(`portcullis_model_tokens_total{model="${name}",direction="output"} ${USED.output}\n`);
  await ask(other.url);
  expect(await spent(key)).toEqual([2n * COST, 2n * COST]);
});

test("a stream that crosses the end of a month counts in the one in which it was asked", async () => {
  const { name } = await gateway.model("held", prices);
  const key = await gateway.key();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2030-06-30T23:59:59Z") });
  try {
    const stream = await key.client.chat.completions.create({ model: name, messages, stream: true });
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    vi.setSystemTime("2030-07-01T00:00:01Z");
    gateway.upstream.release();
    while (!(await iterator.next()).done);
  } finally {
    vi.useRealTimers();
  }
  const where = { ownerId: key.id };
  await expect
    .poll(() => db().aiSpend.findMany({ where, select: { month: true, cost: true } }), SOON)
    .toEqual([{ month: new Date("2030-06-01"), cost: COST }]);
});

test("what is open when a gateway stops is charged", async () => {
  const stopping = await serveVerifier();
  const { name } = await gateway.model("long");
  const key = await gateway.key();
  const client = gateway.client(key.secret, { baseURL: `${stopping.url}/ai/v1` });
  const stream = await client.chat.completions.create({ model: name, messages, stream: true });
  await stream[Symbol.asyncIterator]().next();
  await stopping.close();
  expect(await used(key)).toMatchObject({ requests: 1n, output: LONG_TEXT.length / 4 });
});
