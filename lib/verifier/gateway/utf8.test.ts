import fc from "fast-check";
import { expect, test } from "vitest";
import { Utf8 } from "./utf8";

/** Read in pieces of so many bytes. */
function isText(bytes: Buffer, length: number): boolean {
  const utf8 = new Utf8();
  for (let at = 0; at < bytes.length; at += length)
    if (!utf8.continuesWith(bytes.subarray(at, at + length))) return false;
  return utf8.continuesWith(Buffer.from("."));
}

test("text is text in whatever pieces it comes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 9 }), (text, length) => {
      expect(isText(Buffer.from(text), length)).toBe(true);
    }),
  );
});

test("what is no UTF-8 is none, in whatever pieces it comes", () => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const bytes = fc.array(
    fc.constantFrom(0x41, 0x80, 0xbf, 0xc3, 0xa4, 0xe2, 0x82, 0xac, 0xed, 0xa0, 0xf0, 0x9f, 0xf5, 0xff),
  );
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 9 }), (codes, length) => {
      const text = Buffer.from(codes);
      let valid = true;
      try {
        decoder.decode(text);
      } catch {
        valid = false;
      }
      expect(isText(text, length)).toBe(valid);
    }),
    { numRuns: 2_000 },
  );
});
