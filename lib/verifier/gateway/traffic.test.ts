import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { revoke } from "@/lib/services/keys/revoke";
import { createTestDatabase } from "@/lib/testing/database";
import { CREDENTIAL, startGateway, type TestGateway } from "@/lib/testing/gateway";
import { USED } from "@/lib/testing/model-upstream";

await createTestDatabase();

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const messages = [{ role: "user" as const, content: "Hi" }];

const scrape = async () => (await fetch(`${gateway.server.url}/metrics`)).text();

/** The lines that name what is asked for, without the name of the metric's family. */
const linesWith = async (...parts: string[]) =>
  (await scrape()).split("\n").filter((line) => !line.startsWith("#") && parts.every((part) => line.includes(part)));

const requests = (model: string, outcome: string) =>
  linesWith("portcullis_model_requests_total", `model="${model}"`, `outcome="${outcome}"`);

test("a request is counted by its model, with what it used", async () => {
  const { name } = await gateway.model("chat", { inputPrice: 1_000_000n, outputPrice: 2_000_000n });
  const { client } = await gateway.key();
  await client.chat.completions.create({ model: name, messages });
  await client.responses.create({ model: name, input: "Hi" });
  await expect
    .poll(() => requests(name, "answered"))
    .toEqual([
      `portcullis_model_requests_total{model="${name}",endpoint="/chat/completions",outcome="answered"} 1`,
      `portcullis_model_requests_total{model="${name}",endpoint="/responses",outcome="answered"} 1`,
    ]);
  const label = `model="${name}"`;
  const dollars = (2 * (USED.input + 2 * USED.output)) / 1_000_000;
  expect(await linesWith("portcullis_model_tokens_total", label)).toEqual([
    `portcullis_model_tokens_total{${label},direction="input"} ${2 * USED.input}`,
    `portcullis_model_tokens_total{${label},direction="output"} ${2 * USED.output}`,
  ]);
  expect(await linesWith("portcullis_model_cost_dollars_total", label)).toEqual([
    `portcullis_model_cost_dollars_total{${label}} ${dollars}`,
  ]);
  expect(await linesWith("portcullis_model_first_byte_seconds_count", label)).toEqual([
    `portcullis_model_first_byte_seconds_count{${label}} 2`,
  ]);
  const [added] = await linesWith("portcullis_gateway_added_seconds_count");
  expect(Number(added?.split(" ")[1])).toBeGreaterThanOrEqual(2);
});

test.each([
  ["400", "rejected", []],
  ["500", "failed", ["upstream_failed"]],
  ["401", "failed", ["upstream_refused"]],
  ["429", "failed", ["upstream_busy"]],
  ["broken", "failed", ["upstream_failed"]],
])("an upstream's %s makes it %s", async (does, outcome, codes) => {
  const { name } = await gateway.model(does);
  const { client } = await gateway.key();
  const reading = (async () => {
    for await (const _ of await client.chat.completions.create({ model: name, messages, stream: true }));
  })();
  await expect(reading).rejects.toThrow();
  await expect.poll(() => requests(name, outcome)).toHaveLength(1);
  expect(await linesWith("portcullis_upstream_failures_total", `model="${name}"`)).toEqual(
    codes.map((code) => `portcullis_upstream_failures_total{model="${name}",code="${code}"} 1`),
  );
});

test("open requests are told until they are left or cut", async () => {
  const { name } = await gateway.model("endless");
  const { id, ctx, client } = await gateway.key();
  const begin = async () => {
    const stream = await client.chat.completions.create({ model: name, messages, stream: true });
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    return { stream, iterator };
  };
  const [left, cut] = [await begin(), await begin()];
  expect(await linesWith("portcullis_open_model_requests")).toEqual(["portcullis_open_model_requests 2"]);
  left.stream.controller.abort();
  await expect.poll(() => requests(name, "left")).toHaveLength(1);
  await revoke(ctx, "ai", { ids: [id], reason: "" });
  const reading = (async () => {
    while (!(await cut.iterator.next()).done);
  })();
  await expect(reading).rejects.toMatchObject({ code: "key_revoked" });
  await expect.poll(() => requests(name, "cut")).toHaveLength(1);
  expect(await linesWith("portcullis_open_model_requests")).toEqual(["portcullis_open_model_requests 0"]);
});

test("the dashboard asks for what is told", async () => {
  const told = await scrape();
  const names = (await readFile("deploy/grafana/portcullis.json", "utf8")).match(/portcullis_[a-z_]+/g) ?? [];
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect(told).toContain(`# TYPE ${name.replace(/_(bucket|count)$/, "")} `);
});

test("names that clients make up, secrets and credentials are in no label", async () => {
  const { secret, client } = await gateway.key();
  for (const model of ["made-up-one", "made-up-two"]) {
    await expect(client.chat.completions.create({ model, messages })).rejects.toThrow();
  }
  const lines = await requests("", "refused");
  expect(lines).toEqual([expect.stringContaining('endpoint="/chat/completions"')]);
  const told = await scrape();
  for (const hidden of ["made-up", secret, CREDENTIAL]) expect(told).not.toContain(hidden);
});
