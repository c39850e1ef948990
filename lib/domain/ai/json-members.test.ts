import fc from "fast-check";
import { expect, test } from "vitest";
import { JsonMembers } from "./json-members";

/** Bytes in pieces of these lengths, and then the rest. */
function pieces(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const cut: Buffer[] = [];
  let at = 0;
  for (const length of lengths) {
    cut.push(bytes.subarray(at, at + length));
    at += length;
  }
  return [...cut, bytes.subarray(at)];
}

const objects = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue());
const spaces = fc.constantFrom("", " ", "\n\t", "\r\n");

/** Texts that are JSON, and what becomes of them by changes of single bytes. */
const nearJson = fc
  .tuple(
    fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.stringify(value)),
    fc.constantFrom(
      "",
      "0",
      "-",
      "1.",
      "e+",
      ".5E-3",
      "\\",
      "\\u00e9",
      '"',
      ",",
      ":",
      "{}",
      "[",
      "]}",
      "\n",
      "\t",
      "nul",
      "true",
    ),
    fc.nat(),
    fc.nat(2),
  )
  .map(([text, part, place, dropped]) => {
    const at = place % (text.length + 1);
    return `{"x":${text.slice(0, at)}${part}${text.slice(at + dropped)}}`;
  });

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test("takes for an object what is one, and nothing else", () => {
  fc.assert(
    fc.property(nearJson, fc.array(fc.nat(9)), (text, lengths) => {
      const reader = new JsonMembers(() => false);
      for (const piece of pieces(Buffer.from(text), lengths)) reader.push(piece);
      expect(reader.isWhole).toBe(parses(text));
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  "{}",
  ' { "a" : [ ] } ',
  String.raw`{"a":"\u00e9\n\"","b":[0,-0,10,-1.50,1e5,2.5E-07,true,false,null,{"c":{}}]}`,
])("%s is an object", (text) => {
  const reader = new JsonMembers(() => false);
  reader.push(Buffer.from(text));
  expect([reader.isWhole, reader.isBroken]).toEqual([true, false]);
});

test.each(["{", '{"a"', '{"a":', '{"a":1', '{"a":"b}', '{"a":[1'])("%s is the beginning of one", (text) => {
  const reader = new JsonMembers(() => false);
  reader.push(Buffer.from(text));
  expect([reader.isWhole, reader.isBroken]).toEqual([false, false]);
});

test.each([
  "{}{}",
  "{},",
  "{,}",
  '{"a":1,}',
  '{"a":[1,]}',
  '{"a":[,1]}',
  '{"a",1}',
  '{"a":1:2}',
  '{"a" "b":1}',
  '{"a":}',
  "{a:1}",
  "{'a':1}",
  '{"a":1/*,*/}',
  '{"a":[1}}',
  '{"a":{1]}',
  '{"a":01}',
  '{"a":+1}',
  '{"a":.5}',
  '{"a":1.}',
  '{"a":1e}',
  '{"a":-}',
  '{"a":0x1}',
  '{"a":NaN}',
  '{"a":tru}',
  '{"a":truex}',
  '{"a":"\\x22"}',
  '{"a":"\\u12"}',
  '{"a":"\n"}',
  "\ufeff{}",
])("%s is none, and nothing makes one of it", (text) => {
  const reader = new JsonMembers(() => false);
  reader.push(Buffer.from(text));
  expect([reader.isWhole, reader.isBroken]).toEqual([false, true]);
});

test("an object is no deeper than 128", () => {
  const nested = (depth: number) => Buffer.from(`{"a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`);
  const reader = new JsonMembers(() => false);
  reader.push(nested(128));
  expect(reader.isWhole).toBe(true);
  const deeper = new JsonMembers(() => false);
  deeper.push(nested(129));
  expect(deeper.isBroken).toBe(true);
});

test.each([1, 7, 10_000])("tells the names in what it looks into, in pieces of %i", (length) => {
  const text = `{"tools":[{"type":"x","mod\\u0065l":{"no":0}},[{"no":1}],{"last":["no"]}],"other":[{"no":1}],"model":"no"}`;
  const reader = new JsonMembers(
    (name) => name === "model",
    (name) => name === "tools",
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += length) reader.push(bytes.subarray(at, at + length));
  expect([...reader.inner]).toEqual(["type", "model", "last"]);
  expect(reader.found.map(({ text }) => text)).toEqual([null, null, '"no"']);
});

test("stops after 10,000 inner names, however often they are the same", () => {
  const tool = (count: number) => Buffer.from(`{"tools":[{${Array(count).fill('"a":0').join(",")}}]}`);
  const most = new JsonMembers(
    () => false,
    () => true,
  );
  most.push(tool(10_000));
  expect([most.isWhole, most.tooMany]).toEqual([true, false]);
  const reader = new JsonMembers(
    () => false,
    () => true,
  );
  reader.push(tool(10_001));
  expect([reader.isWhole, reader.tooMany]).toEqual([false, true]);
});

test("keeps no value that is long", () => {
  const reader = new JsonMembers(() => true);
  reader.push(Buffer.from(JSON.stringify({ short: "a".repeat(4_094), long: "a".repeat(4_095) })));
  expect(reader.found.map(({ text }) => text?.length)).toEqual([4_096, undefined]);
});

test("finds each member of an object where it is, in whatever pieces it comes", () => {
  fc.assert(
    fc.property(objects, spaces, fc.array(fc.nat(9)), (object, space, lengths) => {
      const members = Object.entries(object).map(
        ([name, value]) => `${space}${JSON.stringify(name)}${space}:${space}${JSON.stringify(value, null, 1)}${space}`,
      );
      const text = Buffer.from(`${space}{${members.join(",")}}${space}`);
      const reader = new JsonMembers(() => true);
      for (const piece of pieces(text, lengths)) reader.push(piece);
      const found = reader.found.map(({ name, start, end }) => [name, JSON.parse(text.toString("utf8", start, end))]);
      expect(found).toEqual(Object.entries(JSON.parse(text.toString())));
      expect(reader.found.map((member) => member.text)).toEqual(
        reader.found.map(({ start, end }) => text.toString("utf8", start, end)),
      );
    }),
  );
});

test("tells of members that are there twice, however their names are escaped", () => {
  const reader = new JsonMembers((name) => name === "model");
  reader.push(Buffer.from(String.raw`{"model":"a","mod\u0065l":"b","other":"c","x":{"model":"d"},"y":["model"]}`));
  expect(reader.found.map(({ name, text }) => [name, text])).toEqual([
    ["model", '"a"'],
    ["model", '"b"'],
    ["other", null],
    ["x", null],
    ["y", null],
  ]);
});

test.each(['["model","a"]', '"model"', "7", "", "[{}]"])("%s has none", (text) => {
  const reader = new JsonMembers(() => true);
  reader.push(Buffer.from(text));
  expect(reader.found).toEqual([]);
});

const named = (count: number) => `{${Array.from({ length: count }, (_, index) => `"m${index}":0`).join(",")}}`;

test("stops after 1,000 members", () => {
  const most = new JsonMembers(() => true);
  most.push(Buffer.from(named(1_000)));
  expect([most.found.length, most.tooMany]).toEqual([1_000, false]);
  const reader = new JsonMembers(() => true);
  reader.push(Buffer.from(named(5_000)));
  reader.push(Buffer.from(named(5_000)));
  expect([reader.found.length, reader.tooMany]).toEqual([1_001, true]);
});

test.each([1, 7, 10_000])("a name ends with its quote, whatever follows it, in pieces of %i", (length) => {
  const space = " ".repeat(1_000);
  const bytes = Buffer.from(`{"model"${space}:${space}1${space},"${"x".repeat(1_000)}":2,"${"y".repeat(1_000)}\\"":3}`);
  const reader = new JsonMembers((name) => name === "model");
  for (let at = 0; at < bytes.length; at += length) reader.push(bytes.subarray(at, at + length));
  expect(reader.found.map(({ name, text }) => [name, text])).toEqual([
    ["model", "1"],
    ["", null],
    ["", null],
  ]);
});
