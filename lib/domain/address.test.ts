import { isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalAddress, parseAddress } from "./address";

/** Pieces of which addresses and near misses are made. */
const piece = fc.constantFrom(
  ..."0 1 9 00 01 10 25 255 256 99999 f ff ffff FFFF 0db8 10000 g : :: . / % - +".split(" "),
  ..."1.2.3.4 01.2.3.4 ::ffff: 2001:db8:: fe80::1 127.1 0x7f ١ é".split(" "),
  " ",
  "\n",
  "\0",
);
const nearMiss = fc.array(piece, { maxLength: 17 }).map((pieces) => pieces.join(""));

function agreesWithNode(text: string): boolean {
  return (parseAddress(text) !== null) === (isIP(text) !== 0 && !text.includes("%"));
}

describe("parseAddress", () => {
  test("accepts what net.isIP accepts", () => {
    const options = { seed: 2, numRuns: 20_000 };
    fc.assert(fc.property(fc.ipV4(), agreesWithNode), options);
    fc.assert(fc.property(fc.ipV6(), agreesWithNode), options);
    fc.assert(fc.property(nearMiss, agreesWithNode), options);
    fc.assert(fc.property(fc.ipV4Extended(), agreesWithNode), options);
  });

  test("accepts every number of groups and placement of :: that net.isIP accepts", () => {
    const verdicts = new Set<boolean>();
    for (let before = 0; before <= 9; before++) {
      for (let after = 0; after <= 9; after++) {
        for (const middle of [":", "::", ":::"]) {
          for (const tail of ["", ":1.2.3.4", "1.2.3.4", ":"]) {
            const text = `${Array(before).fill("a").join(":")}${middle}${Array(after).fill("b").join(":")}${tail}`;
            expect(agreesWithNode(text), text).toBe(true);
            verdicts.add(parseAddress(text) !== null);
          }
        }
      }
    }
    expect(verdicts).toEqual(new Set([true, false]));
  });

  test("is not delayed by hostile text", () => {
    for (const unit of ["1.", "1:", ":", "::", "0", "f", "1.2.3.4:", " "]) {
      expect(parseAddress(unit.repeat(1_000_000))).toBeNull();
    }
  });
});

describe("canonicalAddress", () => {
  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["0.0.0.0", "0.0.0.0"],
    ["255.255.255.255", "255.255.255.255"],
    // RFC 5952 section 4: leading zeros, lower case, the longest run of zeros, the first of two, never a single one
    ["2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1"],
    ["2001:DB8::ABCD", "2001:db8::abcd"],
    ["2001:0:0:1:0:0:0:1", "2001:0:0:1::1"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
    ["::", "::"],
    ["0:0:0:0:0:0:0:1", "::1"],
    ["1:0:0:0:0:0:0:0", "1::"],
    ["1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"],
    // RFC 4291 section 2.5.5: mapped addresses are IPv4, the deprecated compatible ones are not
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::FFFF:c000:201", "192.0.2.1"],
    ["0:0:0:0:0:ffff:192.0.2.1", "192.0.2.1"],
    ["::192.0.2.1", "::c000:201"],
    ["::10.0.0.1", "::a00:1"],
    ["64:ff9b::192.0.2.1", "64:ff9b::c000:201"],
    ["::ffff:0:192.0.2.1", "::ffff:0:c000:201"],
  ])("%s → %s", (text, canonical) => {
    expect(canonicalAddress(text)).toBe(canonical);
    expect(canonicalAddress(canonical)).toBe(canonical);
  });

  test.each(["127.1", "0x7f.1", "2130706433", "010.0.0.1", "10/8", "1.2.3.4.5", "fe80::1%eth0", "::ffff:010.0.0.1"])(
    "%s, which ipaddr.js or a C library would read, is no address",
    (text) => {
      expect(canonicalAddress(text)).toBeNull();
    },
  );
});
