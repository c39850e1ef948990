import OpenAI, { toFile } from "openai";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { importModels } from "@/lib/services/models/import";
import { createUpstream } from "@/lib/services/upstreams/create";
import { listImportable } from "@/lib/services/upstreams/importable";
import { createTestDatabase } from "@/lib/testing/database";
import { startGateway, type TestGateway } from "@/lib/testing/gateway";
import { asSuperUser, newTenant } from "@/lib/testing/groups";
import { installPackages } from "@/lib/testing/packages";
import { type Service, startService } from "@/lib/testing/service";

/**
 * The official client through the gateway to a server that others have written, with no model behind it:
 * https://github.com/CopilotKit/aimock, whose makers compare what it answers with OpenAI's own API.
 */

await createTestDatabase();

const FOLDER = "lib/testing/aimock";
const CREDENTIAL = "sk-aimock-canary";
const CHAT = "gpt-4o";
const EMBEDDINGS = "text-embedding-3-small";
const TEXT = "Hello from the other side, in several pieces.";
const messages = [{ role: "user" as const, content: "Hi" }];

let server: Service;
let gateway: TestGateway;
let client: OpenAI;
beforeAll(async () => {
  await installPackages(FOLDER);
  server = await startService(`${FOLDER}/server.mjs`, { environment: { AIMOCK_API_KEYS: CREDENTIAL } });
  gateway = await startGateway();
  const boss = asSuperUser(await newTenant());
  const values = { name: "aimock", baseUrl: `${server.url}/v1`, credential: CREDENTIAL };
  const { id } = await createUpstream(boss, values);
  const { fault, models } = await listImportable(boss, { id });
  expect(fault).toBeNull();
  const names = models.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([CHAT, EMBEDDINGS]));
  await importModels(boss, { id, names: [CHAT, EMBEDDINGS], enabled: true });
  ({ client } = await gateway.key());
}, 120_000);
afterAll(async () => {
  await gateway?.close();
  await server?.stop();
});

test("its models are imported and listed", async () => {
  const listed: string[] = [];
  for await (const { id } of client.models.list()) listed.push(id);
  expect(listed.sort()).toEqual([CHAT, EMBEDDINGS]);
});

test("a chat", async () => {
  const { choices, usage } = await client.chat.completions.create({ model: CHAT, messages });
  expect(choices[0]?.message.content).toBe(TEXT);
  expect(usage?.completion_tokens).toBeGreaterThan(0);
});

test("a stream, which is counted for what it tells", async () => {
  const { id, client } = await gateway.key();
  const stream_options = { include_usage: true };
  let said = "";
  let told: OpenAI.CompletionUsage | null | undefined;
  for await (const { choices, usage } of await client.chat.completions.create({
    model: CHAT,
    messages,
    stream: true,
    stream_options,
  })) {
    said += choices[0]?.delta.content ?? "";
    told = usage ?? told;
  }
  expect(said).toBe(TEXT);
  const used = () =>
    db().aiUsageHour.findMany({ where: { keyId: id }, select: { inputTokens: true, outputTokens: true } });
  await expect
    .poll(used, { timeout: 5_000 })
    .toEqual([{ inputTokens: BigInt(told?.prompt_tokens ?? 0), outputTokens: BigInt(told?.completion_tokens ?? 0) }]);
  expect(told?.completion_tokens).toBeGreaterThan(0);
});

test("embeddings", async () => {
  const { data } = await client.embeddings.create({ model: EMBEDDINGS, input: "Hi", encoding_format: "float" });
  expect(data[0]?.embedding).toEqual([0.25, -1.5, 3]);
});

test("responses, at once and as a stream", async () => {
  expect((await client.responses.create({ model: CHAT, input: "Hi" })).output_text).toBe(TEXT);
  let said = "";
  for await (const event of await client.responses.create({ model: CHAT, input: "Hi", stream: true })) {
    if (event.type === "response.output_text.delta") said += event.delta;
  }
  expect(said).toBe(TEXT);
});

test("a transcription", async () => {
  const file = await toFile(Buffer.alloc(1_000), "speech.wav");
  expect(await client.audio.transcriptions.create({ model: CHAT, file })).toMatchObject({ text: "Hello" });
});

test("its own errors are told where they are the client's to mend", async () => {
  const ask = (content: string) =>
    client.chat.completions.create({ model: CHAT, messages: [{ role: "user", content }] });
  await expect(ask("Too much")).rejects.toMatchObject({
    constructor: OpenAI.BadRequestError,
    code: "context_length_exceeded",
    type: "invalid_request_error",
  });
  // It finds nothing to say, with 404.
  await expect(ask("Unknown")).rejects.toMatchObject({ status: 404, code: "not_offered" });
});
