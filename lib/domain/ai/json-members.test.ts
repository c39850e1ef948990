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
