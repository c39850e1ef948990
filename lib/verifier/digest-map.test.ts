import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DIGEST_ENCODING, DigestMap } from "./digest-map";

const CAPACITY = 8;

/** Few beginnings, so that many look for the same place, some of them at the table's end. */
const digest = fc
  .tuple(fc.constantFrom("\x00\x00", "\x01\x00", "\x0e\x00", "\uffff\uffff"), fc.constantFrom(..."abcdef"))
  .map(([start, name]) => start + hash("sha256", name, DIGEST_ENCODING).slice(2));

type Step = { set: string } | { delete: string } | { clear: true };
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ set: digest }), weight: 8 },
  { arbitrary: fc.record({ delete: digest }), weight: 6 },
  fc.constant({ clear: true as const }),
);

test("it holds what a Map holds", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
      const map = new DigestMap<{ step: number }>(CAPACITY);
      const model = new Map<string, { step: number }>();
      for (const [index, step] of steps.entries()) {
        if ("set" in step) {
          if (model.size === CAPACITY && !model.has(step.set)) continue;
          map.set(step.set, { step: index });
          model.set(step.set, { step: index });
        } else if ("delete" in step) {
          map.delete(step.delete);
          model.delete(step.delete);
        } else {
          map.clear();
          model.clear();
        }
        expect(map.size).toBe(model.size);
        expect(new Map(map.entries())).toEqual(model);
        expect(map.values()).toHaveLength(model.size);
        for (const [known, value] of model) expect(map.get(known)).toEqual(value);
        if ("delete" in step) expect(map.get(step.delete)).toBeUndefined();
      }
    }),
    { numRuns: 1_000 },
  );
});
