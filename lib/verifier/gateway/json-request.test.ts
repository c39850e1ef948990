import { afterEach, expect, test, vi } from "vitest";
import { FAULTS, type Fault } from "./answer";
import { JsonRequestReader } from "./json-request";

const MB = 1024 * 1024;
const PIECE = 64 * 1024;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Reads a body in pieces, as it comes. */
async function read(body: Buffer) {
  const reader = new JsonRequestReader(true);
  for (let at = 0; at < body.length; at += PIECE) {
    const fault = reader.push(body.subarray(at, at + PIECE));
    if (fault) return fault;
  }
  return reader.end();
}

/** 20 MB between these, of the same again and again. */
const filled = (begin: string, middle: string, end: string) =>
  Buffer.concat([
    Buffer.from(begin),
    Buffer.alloc(Math.floor((20 * MB) / middle.length) * middle.length, middle),
    Buffer.from(end),
  ]);

const HOSTILE: [string, Buffer, Partial<Fault> | { model: string }][] = [
  ["messages", filled('{"model":"m","messages":["', "a", '"]}'), { model: "m" }],
  ["many numbers", filled('{"model":"m","input":[0', ",1", "]}"), { model: "m" }],
  ["many objects", filled('{"model":"m","messages":[{}', ',{"a":[]}', "]}"), { model: "m" }],
  ["tools", filled('{"model":"m","tools":[{"function":"', "a", '"}]}'), { model: "m" }],
  ["many tools", filled('{"model":"m","tools":[{}', ',{"a":0}', "]}"), FAULTS.tooManyMembers],
  ["a name", filled('{"model":"m","', "a", '":0}'), { model: "m" }],
  ["a tool's name", filled('{"model":"m","tools":[{"', "a", '":0}]}'), { model: "m" }],
  ["arrays in arrays", filled('{"model":"m","a":', "[", ""), FAULTS.bodyMalformed],
  ["a model's name", filled('{"model":"', "a", '"}'), FAULTS.memberTooLong],
  ["stream options", filled('{"model":"m","stream":true,"stream_options":{"a":[0', ",1", "]}}"), FAULTS.memberTooLong],
  ["background", filled('{"model":"m","background":[0', ",1", "]}"), FAULTS.memberTooLong],
  ["stream", filled('{"model":"m","stream":"', "a", '"}'), FAULTS.memberTooLong],
  ["no end", filled('{"model":"m","messages":["', "a", ""), FAULTS.bodyMalformed],
  [
    "no UTF-8",
    Buffer.concat([filled('{"model":"m","messages":["', "a", ""), Buffer.of(0xff), Buffer.from('"]}')]),
    FAULTS.bodyMalformed,
  ],
];

test.each(HOSTILE)("20 MB of %s are never parsed as a whole", async (_, body, outcome) => {
  const parse = vi.spyOn(JSON, "parse");
  expect(await read(body)).toMatchObject(outcome);
  const lengths = parse.mock.calls.map(([text]) => text.length);
  expect(lengths.length).toBeLessThanOrEqual(11_000);
  expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(4_096);
});

test("a body of 20 MB is passed on without being copied", async () => {
  const body = filled('{"messages":["', "a", '"],"model":"m","stream":true}');
  const request = await read(body);
  if ("status" in request) throw new Error(request.code);
  const { pieces } = await request.forUpstream("theirs");
  const expected = body
    .toString()
    .replace('"m"', '"theirs"')
    .replace(/}$/, ',"stream_options":{"include_usage":true}}');
  expect(Buffer.concat(pieces).equals(Buffer.from(expected))).toBe(true);
  const copied = pieces.filter(({ buffer }) => buffer !== body.buffer);
  expect(copied.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(100);
  // What was given away is kept by nobody else.
  expect(Buffer.concat((await request.forUpstream("theirs")).pieces).length).toBeLessThan(100);
});
