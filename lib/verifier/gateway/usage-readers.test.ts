import { expect, test } from "vitest";
import { EventReader } from "./usage-readers";

const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;
const SAID = event({ choices: [{ delta: { content: "Hi" } }], usage: null });
const LAST = event({ choices: [], usage: { prompt_tokens: 7, completion_tokens: 2 } });
const DONE = "data: [DONE]\n\n";

/** What comes out of a stream that comes in pieces of so many bytes. */
function read(text: string, length: number, hidesUsage: boolean) {
  const reader = new EventReader(hidesUsage);
  const bytes = Buffer.from(text);
  let passed = "";
  for (let at = 0; at < bytes.length; at += length) passed += reader.push(bytes.subarray(at, at + length)).toString();
  return { passed, left: reader.end().toString(), tokens: reader.tokens };
}

const TOKENS = { input: 7, output: 2 };

test.each([1, 3, 1000])("the usage is read and left out, whole events of %i bytes a piece", (length) => {
  expect(read(SAID + LAST + DONE, length, true)).toEqual({ passed: SAID + DONE, left: "", tokens: TOKENS });
  expect(read(SAID + LAST + DONE, length, false)).toEqual({ passed: SAID + LAST + DONE, left: "", tokens: TOKENS });
});

test("lines may end with CRLF, and data may be of several lines", () => {
  const text =
    ': hello\r\n\r\nevent: x\r\ndata: {"choices":[],\r\ndata: "usage":{"prompt_tokens":7,"completion_tokens":2}}\r\n\r\n';
  expect(read(text, 5, false)).toEqual({ passed: text, left: "", tokens: TOKENS });
});

test("half an event is not passed on before its end", () => {
  expect(read(`${SAID}data: {"ha`, 10, true)).toEqual({ passed: SAID, left: 'data: {"ha', tokens: null });
});

test("an event with content is passed on, also when it tells the usage so far", () => {
  const text = event({ choices: [{ delta: {} }], usage: { prompt_tokens: 7, completion_tokens: 2 } });
  expect(read(text, 10, true)).toEqual({ passed: text, left: "", tokens: TOKENS });
});

test("an event that is too long to be kept is passed on unread", () => {
  const text = event({ image: "a".repeat(2 * 1024 * 1024), usage: { prompt_tokens: 7, completion_tokens: 2 } });
  const { passed, left } = read(text + SAID, 65_536, true);
  expect(passed + left).toBe(text + SAID);
});
