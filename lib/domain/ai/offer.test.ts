import { expect, test } from "vitest";
import { parseOffer } from "./offer";

const list = (...data: unknown[]) => JSON.stringify({ object: "list", data });

test("models are told by name, each once, with the length that the upstream tells in its own way", () => {
  const models = [
    { id: "z", object: "model", created: 1, owned_by: "x" },
    { id: "vllm", max_model_len: 8192 },
    { id: "openrouter", context_length: 128_000 },
    { id: "groq", context_window: 4096 },
    { id: "mistral", max_context_length: 32_768 },
    { id: "senseless", context_length: "many", max_model_len: -1, context_window: 1.5, max_context_length: null },
    { id: "z" },
  ];
  expect(parseOffer(list(...models))).toEqual([
    { name: "groq", contextLength: 4096 },
    { name: "mistral", contextLength: 32_768 },
    { name: "openrouter", contextLength: 128_000 },
    { name: "senseless", contextLength: null },
    { name: "vllm", contextLength: 8192 },
    { name: "z", contextLength: null },
  ]);
});

test("names that nobody could ask for are left out", () => {
  const names = ["", "two words", "line\nbreak", "\u0000", "ü", "x".repeat(201)];
  expect(parseOffer(list(...names.map((id) => ({ id })), { id: "ok" }))).toEqual([{ name: "ok", contextLength: null }]);
});

test.each(["", "<html></html>", "null", "[]", "{}", '{"data":{}}', list("model"), list({ id: 1 }), list({})])(
  "%j is no list of models",
  (text) => {
    expect(parseOffer(text)).toBeNull();
  },
);
