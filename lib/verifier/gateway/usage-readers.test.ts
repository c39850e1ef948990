import { expect, test } from "vitest";
import { DocumentReader, EventReader } from "./usage-readers";

const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;
const SAID = event({ choices: [{ delta: { content: "Hi" } }], usage: null });
const LAST = event({ choices: [], usage: { prompt_tokens: 7, completion_tokens: 2 } });
const DONE = "data: [DONE]\n\n";

const SENT = 100;

/** What comes out of a stream that comes in pieces of so many bytes. */
function read(text: string, length: number, hidesUsage: boolean) {
  const reader = new EventReader(hidesUsage);
  const bytes = Buffer.from(text);
  let passed = "";
  for (let at = 0; at < bytes.length; at += length) passed += reader.push(bytes.subarray(at, at + length)).toString();
  const left = reader.end().toString();
  return { passed, left, isTold: reader.isTold, used: reader.used(SENT) };
}

const TOLD = { isTold: true, used: { input: 7, output: 2 } };
const said = (content: string, more = {}) => event({ choices: [{ delta: { content }, finish_reason: null }], ...more });
const told = (prompt_tokens: number, completion_tokens: number) => ({ usage: { prompt_tokens, completion_tokens } });
const outputOf = (text: string) => read(text, 100, true).used.output;

test.each([1, 3, 1000])("the usage is read and left out, whole events of %i bytes a piece", (length) => {
  expect(read(SAID + LAST + DONE, length, true)).toEqual({ passed: SAID + DONE, left: "", ...TOLD });
  expect(read(SAID + LAST + DONE, length, false)).toEqual({ passed: SAID + LAST + DONE, left: "", ...TOLD });
});

test("lines may end with CRLF, and data may be of several lines", () => {
  const text =
    ': hello\r\n\r\nevent: x\r\ndata: {"choices":[],\r\ndata: "usage":{"prompt_tokens":7,"completion_tokens":2}}\r\n\r\n';
  expect(read(text, 5, false)).toEqual({ passed: text, left: "", ...TOLD });
});

test("half an event is not passed on before its end", () => {
  expect(read(`${SAID}data: {"ha`, 10, true)).toEqual({
    passed: SAID,
    left: 'data: {"ha',
    isTold: false,
    used: { input: SENT, output: 1 },
  });
});

test("an event with content is passed on, also when it tells the usage", () => {
  const text = event({ choices: [{ delta: {}, finish_reason: "stop" }], ...told(7, 2) });
  expect(read(text, 10, true)).toEqual({ passed: text, left: "", ...TOLD });
});

test.each([1, 1000])("the last event needs no blank line; %i bytes a piece", (length) => {
  expect(read(SAID + LAST.trimEnd(), length, true)).toEqual({ passed: SAID, left: "", ...TOLD });
  expect(read(SAID + LAST.trimEnd(), length, false)).toEqual({ passed: SAID, left: LAST.trimEnd(), ...TOLD });
});

test("usage so far is what was told last, and what has come since", () => {
  const soFar = said("Hi", told(7, 1)) + said(" you", told(7, 2));
  expect(read(soFar, 50, true)).toMatchObject({ isTold: false, used: { input: 7, output: 2 } });
  expect(read(soFar + said("a".repeat(40)), 50, true).used).toEqual({ input: 7, output: 12 });
  expect(read(soFar + said("a".repeat(40)) + event({ choices: [], ...told(7, 9) }) + DONE, 50, true)).toMatchObject({
    isTold: true,
    used: { input: 7, output: 9 },
  });
  expect(read(event({ choices: [], ...told(7, 1) }) + said("a".repeat(40)), 50, true)).toMatchObject({
    isTold: false,
    used: { input: 7, output: 11 },
  });
});

test("without usage there are as many tokens as there were events with text, or more in long ones", () => {
  expect(outputOf(`${said("a").repeat(7)}${said("")}: ping\n\n${DONE}`)).toBe(7);
  expect(outputOf(said("a".repeat(400)))).toBe(100);
  const call = { index: 0, function: { arguments: "é".repeat(200) } };
  expect(outputOf(event({ choices: [{ delta: { role: "assistant", tool_calls: [call] } }] }))).toBe(100);
  expect(outputOf(event({ choices: [{ delta: { reasoning_content: "a".repeat(400) } }] }))).toBe(100);
  expect(outputOf(event({ choices: [{ index: 0, text: "a".repeat(400) }] }))).toBe(100);
  expect(outputOf(event({ choices: [{ delta: { audio: { data: "a".repeat(400) } } }] }))).toBe(0);
  expect(outputOf(event({ type: "response.output_text.delta", delta: "a".repeat(400) }))).toBe(100);
});

test("short events count as others do, and what tells the usage is found among them", () => {
  const words = "one two three four five six seven eight".split(" ");
  const text = words.map((word) => said(word, { usage: null })).join("");
  expect(outputOf(text)).toBe(8);
  expect(
    outputOf(`${text}: ping\n\n${event({ choices: [{ delta: {}, finish_reason: "stop" }], usage: null })}${DONE}`),
  ).toBe(8);
  // Four tokens in each, in events as short.
  expect(outputOf(said("0123456789abcdef", { usage: null }).repeat(10))).toBe(40);
  expect(read(text + said("so", told(7, 9)) + said("much", told(7, 10)) + LAST + DONE, 40, true)).toMatchObject(TOLD);
});

test.each(["completed", "incomplete", "failed"])("a response that is %s tells its usage", (status) => {
  const ended = (usage: object | null) => event({ type: `response.${status}`, response: { id: "resp_1", usage } });
  expect(read(ended({ input_tokens: 7, output_tokens: 2, total_tokens: 9 }), 50, false)).toMatchObject(TOLD);
  expect(read(ended(null), 50, false)).toMatchObject({ isTold: false });
});

test("a document's tokens are estimated from its bytes, in whatever pieces they come", () => {
  const reader = new DocumentReader();
  for (let index = 0; index < 400; index++) reader.push(Buffer.from(" "));
  expect([reader.isTold, reader.used(SENT)]).toEqual([false, { input: SENT, output: 100 }]);
  reader.push(Buffer.from(JSON.stringify(told(7, 2))));
  expect([reader.isTold, reader.used(SENT)]).toEqual([true, { input: 7, output: 2 }]);
});

test("an event that is too long to be kept is passed on unread", () => {
  const text = event({ image: "a".repeat(2 * 1024 * 1024), usage: { prompt_tokens: 7, completion_tokens: 2 } });
  const { passed, left } = read(text + SAID, 65_536, true);
  expect(passed + left).toBe(text + SAID);
});
