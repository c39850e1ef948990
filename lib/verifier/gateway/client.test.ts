import OpenAI, { toFile } from "openai";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { CREDENTIAL, startGateway, type TestGateway } from "@/lib/testing/gateway";
import { USED } from "@/lib/testing/model-upstream";

await createTestDatabase();

let gateway: TestGateway;
let client: OpenAI;
let secret: string;
let chat: string;

beforeAll(async () => {
  gateway = await startGateway();
  ({ client, secret } = await gateway.key());
  ({ name: chat } = await gateway.model("chat", { aliases: ["an-alias"] }));
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.upstream.asked.length = 0;
});

const messages = [{ role: "user" as const, content: 'Say "model": "other" \\ é 😀' }];
const lastAsked = () => JSON.parse(gateway.upstream.asked.at(-1)?.body.toString("utf8") ?? "null");

async function textOf(stream: AsyncIterable<OpenAI.ChatCompletionChunk>): Promise<string> {
  let text = "";
  for await (const { choices } of stream) text += choices[0]?.delta.content ?? "";
  return text;
}

describe("what a request asks for", () => {
  test("is passed on as it is, but for the model's name", async () => {
    const body = `{ "messages" : [], "model"\n:\t"an-alias" , "seed": 1.0, "x": {"model": "inner"} }`;
    const answer = await fetch(`${gateway.server.url}/ai/v1/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body,
    });
    expect(answer.status).toBe(200);
    expect(gateway.upstream.asked[0]?.body.toString()).toBe(body.replace('"an-alias"', '"chat"'));
    expect(gateway.upstream.asked[0]?.path).toBe("/v1/chat/completions");
  });

  test("also where what could reach other models does not", async () => {
    const tools = [{ type: "function" as const, function: { name: "model", parameters: { model: "inner" } } }];
    const body = { messages, model: chat, stream: null, tools, background: false, metadata: { models: "inner" } };
    await client.chat.completions.create(body);
    expect(lastAsked()).toEqual({ ...body, model: "chat" });
  });

  test("chat", async () => {
    const answer = await client.chat.completions.create({ model: chat, messages });
    expect(answer.choices[0]?.message.content).toBe("Hello");
    expect(answer.usage?.completion_tokens).toBe(USED.output);
    expect(lastAsked()).toEqual({ model: "chat", messages });
  });

  test("completions", async () => {
    expect(await client.completions.create({ model: chat, prompt: "Once" })).toMatchObject({ id: "chatcmpl-1" });
    expect(gateway.upstream.asked[0]?.path).toBe("/v1/completions");
  });

  test.each([undefined, "float", "base64"] as const)("embeddings as %s", async (encoding_format) => {
    const { data } = await client.embeddings.create({
      model: chat,
      input: "text",
      ...(encoding_format && { encoding_format }),
    });
    const floats = [0.25, -1.5, 3];
    const base64 = Buffer.from(new Float32Array(floats).buffer).toString("base64");
    expect(data[0]?.embedding).toEqual(encoding_format === "base64" ? base64 : floats);
  });

  test("responses, at once and as a stream", async () => {
    expect(await client.responses.create({ model: chat, input: "Hi" })).toMatchObject({ id: "resp_1" });
    const types: string[] = [];
    for await (const { type } of await client.responses.create({ model: chat, input: "Hi", stream: true }))
      types.push(type);
    expect(types).toEqual(["response.created", "response.completed"]);
  });

  test("a transcription, whose file comes before its model", async () => {
    const sound = Buffer.alloc(300_000, "\r\n--sound\0");
    const file = await toFile(sound, "speech.wav", { type: "audio/wav" });
    const { text } = await client.audio.transcriptions.create({ file, model: chat, language: "de" });
    const [asked] = gateway.upstream.asked;
    expect(text).toBe(`${asked?.body.length} bytes`);
    const form = await new Response(new Uint8Array(asked?.body ?? []), {
      headers: { "content-type": asked?.headers["content-type"] ?? "" },
    }).formData();
    expect([form.get("model"), form.get("language")]).toEqual(["chat", "de"]);
    expect(Buffer.from(await (form.get("file") as File).arrayBuffer()).equals(sound)).toBe(true);
  });
});

describe("a stream", () => {
  test("comes as it is, without a usage that nobody asked for", async () => {
    const stream = await client.chat.completions.create({ model: chat, messages, stream: true, max_tokens: 3 });
    const chunks: OpenAI.ChatCompletionChunk[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    expect(chunks.map(({ choices }) => choices[0]?.delta.content)).toEqual(["0 ", "1 ", "2 "]);
    expect(lastAsked().stream_options).toEqual({ include_usage: true });
  });

  test("and with one that was asked for", async () => {
    const stream_options = { include_usage: true };
    const stream = await client.chat.completions.create({ model: chat, messages, stream: true, stream_options });
    const usages: unknown[] = [];
    for await (const { usage } of stream) usages.push(usage?.completion_tokens);
    expect(usages).toEqual([undefined, undefined, undefined, USED.output]);
  });

  test("and tells it once, whatever else is asked for", async () => {
    const stream_options = { include_usage: true, Include_usage: false, continuous_usage_stats: true, other: 1 };
    await textOf(await client.chat.completions.create({ model: chat, messages, stream: true, stream_options }));
    expect(lastAsked().stream_options).toEqual({ include_usage: true, other: 1 });
  });

  test("may be long", async () => {
    const stream = await client.chat.completions.create({ model: chat, messages, stream: true, max_tokens: 20_000 });
    const text = await textOf(stream);
    expect(text).toBe(Array.from({ length: 20_000 }, (_, index) => `${index} `).join(""));
  });

  test("without [DONE] ends all the same", async () => {
    const { name } = await gateway.model("undone");
    expect(await textOf(await client.chat.completions.create({ model: name, messages, stream: true }))).toBe("0 1 2 ");
  });

  test("that breaks off is told as an error, behind what came whole", async () => {
    const { name } = await gateway.model("broken");
    const stream = await client.chat.completions.create({ model: name, messages, stream: true });
    let text = "";
    const reading = (async () => {
      for await (const { choices } of stream) text += choices[0]?.delta.content ?? "";
    })();
    await expect(reading).rejects.toMatchObject({ code: "upstream_failed", type: "server_error" });
    expect(text).toBe("0 1 2 ");
  });

  test("that the client gives up is given up by the upstream", async () => {
    const { name } = await gateway.model("endless");
    const stream = await client.chat.completions.create({ model: name, messages, stream: true });
    for await (const { choices } of stream) if (choices[0]?.delta.content === "5 ") break;
    await expect.poll(() => gateway.upstream.asked[0]?.cancelled).toBe(true);
  });

  test("that the client gives up before it begins is given up as well", async () => {
    const { name } = await gateway.model("silent");
    const controller = new AbortController();
    const asking = client.chat.completions.create({ model: name, messages }, { signal: controller.signal });
    await expect.poll(() => gateway.upstream.asked.length).toBe(1);
    controller.abort();
    await expect(asking).rejects.toThrow(OpenAI.APIUserAbortError);
    await expect.poll(() => gateway.upstream.asked[0]?.cancelled).toBe(true);
  });
});

describe("errors", () => {
  const UPSTREAM = [
    ["400", OpenAI.BadRequestError, "theirs", 1],
    ["422", OpenAI.UnprocessableEntityError, "theirs", 1],
    ["401", OpenAI.InternalServerError, "upstream_refused", 1],
    ["403", OpenAI.InternalServerError, "upstream_refused", 1],
    ["404", OpenAI.NotFoundError, "not_offered", 1],
    ["redirect", OpenAI.InternalServerError, "upstream_refused", 1],
    ["429", OpenAI.RateLimitError, "upstream_busy", 2],
    ["500", OpenAI.InternalServerError, "upstream_failed", 2],
    ["503", OpenAI.InternalServerError, "upstream_busy", 2],
  ] as const;

  test.each(UPSTREAM)(
    "an upstream's %s is told as what it means, and tried again if that can help",
    async (does, type, code, times) => {
      const { name } = await gateway.model(does);
      const asking = gateway.client(secret, { maxRetries: 1 }).chat.completions.create({ model: name, messages });
      await expect(asking).rejects.toMatchObject({ constructor: type, code });
      expect(gateway.upstream.asked).toHaveLength(times);
    },
  );

  test("an unknown key", async () => {
    const asking = gateway.client("sk-unknown").models.list();
    await expect(asking).rejects.toMatchObject({ constructor: OpenAI.AuthenticationError, code: "unknown_key" });
  });

  test("a revoked key", async () => {
    const { client } = await gateway.key({ revokedAt: new Date() });
    await expect(client.models.list()).rejects.toMatchObject({ status: 401, code: "key_revoked" });
  });

  const post = (path: string, body: string, type = "application/json") =>
    fetch(`${gateway.server.url}/ai/v1${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": type },
      body,
    });

  test.each([
    ['{"model":"a","model":"b"}', "member_repeated"],
    ['{"model":"a","mod\\u0065l":"b"}', "member_repeated"],
    ['{"model":"a","Model":"b"}', "member_repeated"],
    ['{"model":"a","\\u017ftream":true}', "member_repeated"],
    ['{"stream":true,"model":"a","stream":false}', "member_repeated"],
    [`{"model":"${"a".repeat(4_095)}"}`, "member_too_long"],
    ['{"model":["a"]}', "model_missing"],
    ['{"messages":[{"model":"a"}]}', "model_missing"],
    ['{"model":"x\\u0000y"}', "model_missing"],
    ['{"model":"x\\u007fy"}', "model_missing"],
    ['{"model":"a","models":["b"]}', "member_not_allowed"],
    ['{"model":"a","mod\\u0065ls":null}', "member_not_allowed"],
    ['{"model":"a","Fallbac\\u212as":["b"]}', "member_not_allowed"],
    ['{"model":"a","route":"fallback"}', "member_not_allowed"],
    ['{"model":"a","preset":"b"}', "member_not_allowed"],
    ['{"model":"a","context_window_fallback_dict":{"a":"b"}}', "member_not_allowed"],
    ['{"model":"a","api_base":"http://b"}', "member_not_allowed"],
    ['{"model":"a","base_url":"http://b"}', "member_not_allowed"],
    ['{"model":"a","api_\u212aey":"b"}', "member_not_allowed"],
    ['{"model":"a","tools":[{"type":"x"},{"type":"image_generation","model":"b"}]}', "member_not_allowed"],
    ['{"model":"a","tools":[{"Model":"b"}]}', "member_not_allowed"],
    ['{"model":"a","background":true}', "member_not_allowed"],
    ['{"model":"a","background":1}', "member_not_allowed"],
    ['{"model":"a","Background":true}', "member_repeated"],
    ['{"model":"a","tools":[],"tools":[{"model":"b"}]}', "member_repeated"],
    ['{"model":"a","stream":"true"}', "stream_invalid"],
    ['{"model":"a","stream":1}', "stream_invalid"],
    ['{"model":"a",}', "body_malformed"],
    ['["model","a"]', "body_malformed"],
    ["", "body_malformed"],
  ])("%s is refused before anybody else sees it", async (body, code) => {
    const answer = await post("/chat/completions", body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("x-should-retry")).toBe("false");
    expect(await answer.json()).toMatchObject({ status: 400, code, error: { code, type: "invalid_request_error" } });
    expect(gateway.upstream.asked).toHaveLength(0);
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => `"m${index}":0`).join(",");

  test("more than 1,000 members, before they are parsed", async () => {
    const answer = await post("/chat/completions", `{"model":"${chat}",${many(1_001)}`);
    expect(await answer.json()).toMatchObject({ status: 400, code: "too_many_members" });
    expect((await post("/chat/completions", `{"model":"${chat}",${many(999)}}`)).status).toBe(200);
  });

  const parts = (count: number) => Array.from({ length: count }, (_, index) => [`p${index}`, "x"]);

  test.each([
    ["more than 100 parts", parts(101), "too_many_members"],
    ["100 parts", parts(100), "model_missing"],
    [
      "two models",
      [
        ["model", "a"],
        ["Model", "a"],
      ],
      "member_repeated",
    ],
    [
      "other models",
      [
        ["model", "a"],
        ["models[]", "b"],
      ],
      "member_not_allowed",
    ],
    [
      "other models in capitals",
      [
        ["model", "a"],
        ["FALLBACKS", "b"],
      ],
      "member_not_allowed",
    ],
    [
      "another server",
      [
        ["model", "a"],
        ["api_base", "http://b"],
      ],
      "member_not_allowed",
    ],
    [
      "tools",
      [
        ["model", "a"],
        ["tools[0][model]", "b"],
      ],
      "member_not_allowed",
    ],
    [
      "work in the background",
      [
        ["model", "a"],
        ["background", "true"],
      ],
      "member_not_allowed",
    ],
    [
      "a list of models",
      [
        ["model", "a"],
        ["model[]", "b"],
      ],
      "member_repeated",
    ],
    ["a control character in the model's name", [["model", "x\u0000y"]], "model_missing"],
  ])("a form with %s", async (_, fields, code) => {
    const form = new FormData();
    for (const [name = "", value = ""] of fields) form.append(name, value);
    const answer = await fetch(`${gateway.server.url}/ai/v1/audio/transcriptions`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}` },
      body: form,
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code });
    expect(gateway.upstream.asked).toHaveLength(0);
  });

  test("what is no address, method or type of ours", async () => {
    expect((await post("/images/generations", "{}")).status).toBe(404);
    expect((await post("/chat/completions", "{}", "text/plain")).status).toBe(415);
    expect((await post("/models", "{}")).status).toBe(405);
    expect((await post("/embeddings", " ".repeat(4 * 1024 * 1024 + 1))).status).toBe(413);
  });
});

test("nothing about the client reaches the upstream, and nothing about the upstream the client", async () => {
  const { data, response } = await client.chat.completions
    .create(
      { model: chat, messages },
      {
        headers: {
          Cookie: "mine=1",
          "X-Forwarded-For": "192.0.2.7",
          "OpenAI-Organization": "mine",
          Referer: "http://mine",
        },
      },
    )
    .withResponse();
  const [asked] = gateway.upstream.asked;
  expect(Object.keys(asked?.headers ?? {}).sort()).toEqual([
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "user-agent",
  ]);
  expect(asked?.headers).toMatchObject({ authorization: `Bearer ${CREDENTIAL}`, "user-agent": "portcullis" });
  const told = JSON.stringify([...response.headers]) + JSON.stringify(data);
  for (const theirs of ["set-cookie", "x-internal", CREDENTIAL]) expect(told).not.toContain(theirs);
});
