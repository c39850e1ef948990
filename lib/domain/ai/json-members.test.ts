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
