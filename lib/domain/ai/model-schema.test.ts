import { expect, test } from "vitest";
import type { ModelRow } from "./model";
import { createModelSchema, modelTexts } from "./model-schema";

const MODEL: ModelRow = {
  id: "m1",
  upstream: { id: "u1", name: "Upstream" },
  name: "meta-llama/Llama-3.1-8B",
  upstreamName: "llama",
  aliases: ["fast", "cheap"],
  enabled: true,
  contextLength: 128_000,
  inputPrice: 150_000,
  outputPrice: 0,
  version: 1,
  createdAt: new Date(0),
};

test("what a form begins with is read back as the model", () => {
  const { name, upstreamName, aliases, enabled, contextLength, inputPrice, outputPrice } = MODEL;
  expect(createModelSchema.parse(modelTexts(MODEL))).toEqual({
    upstreamId: "u1",
    ...{ name, upstreamName, aliases, enabled, contextLength, inputPrice, outputPrice },
  });
});

test.each([
  ["name", ""],
  ["name", "two words"],
  ["name", "ü"],
  ["upstreamName", "x".repeat(201)],
  ["upstreamId", ""],
  ["aliases", "ü"],
  ["aliases", Array.from({ length: 21 }, (_, index) => `a${index}`).join("\n")],
  ["aliases", MODEL.name],
  ["contextLength", "0"],
  ["contextLength", "1.5"],
  ["inputPrice", ""],
  ["inputPrice", "-1"],
  ["outputPrice", "free"],
])("%s can't be %j", (field, text) => {
  const { error } = createModelSchema.safeParse({ ...modelTexts(MODEL), [field]: text });
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test("aliases are one a line, each once; an unknown length is nothing", () => {
  const texts = { ...modelTexts(MODEL), aliases: " a \r\n\nb\na", contextLength: " 1,000 " };
  expect(createModelSchema.parse(texts)).toMatchObject({ aliases: ["a", "b"], contextLength: 1000 });
  expect(createModelSchema.parse({ ...texts, contextLength: "" }).contextLength).toBeNull();
});
