import fc from "fast-check";
import { expect, test } from "vitest";
import { Blocks } from "./blocks";

const pieces = fc.array(fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)));

test("what is in them is what was put in, also of a part", () => {
  fc.assert(
    fc.property(pieces, fc.nat(100), fc.nat(100), (all, start, end) => {
      const blocks = new Blocks();
      for (const piece of all) blocks.push(piece);
      const whole = Buffer.concat(all);
      expect(Buffer.concat(blocks.slice(start, end))).toEqual(whole.subarray(start, Math.max(start, end)));
      expect(Buffer.concat(blocks.empty())).toEqual(whole);
      expect(Buffer.concat(blocks.empty())).toHaveLength(0);
    }),
  );
});

test("bytes that come one by one are in few blocks, and large pieces in themselves", () => {
  const blocks = new Blocks();
  for (let count = 0; count < 300_000; count++) blocks.push(Buffer.of(count % 256));
  const large = Buffer.alloc(100_000, "x");
  blocks.push(large);
  const all = blocks.empty();
  expect(all.length).toBeLessThan(25);
  expect(all.at(-1)?.buffer).toBe(large.buffer);
  expect(all.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)).toBeLessThan(2 * 400_000);
});
