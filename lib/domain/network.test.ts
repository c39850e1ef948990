import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileNetworks, formatNetwork, parseNetwork } from "./network";

describe("parseNetwork", () => {
  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["192.0.2.1/32", "192.0.2.1"],
    ["192.0.2.0/24", "192.0.2.0/24"],
    ["0.0.0.0/0", "0.0.0.0/0"],
    ["0.0.0.0", "0.0.0.0"],
    ["2001:DB8:0::/32", "2001:db8::/32"],
    ["2001:db8::1/128", "2001:db8::1"],
    ["::/0", "::/0"],
    ["::/128", "::"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1/128", "192.0.2.1"],
    ["::ffff:192.0.2.0/120", "192.0.2.0/24"],
    ["::ffff:0:0/96", "0.0.0.0/0"],
    ["::10.0.0.0/104", "::a00:0/104"],
  ])("%s → %s", (text, canonical) => {
    const network = parseNetwork(text);
    expect(network && formatNetwork(network)).toBe(canonical);
  });

  test.each([
    ..."10.1.2.3/8 10.0.0.0/33 10.0.0.0/ 10.0.0.0/8/8 10.0.0.0// /8 / 10.0.0.0/08 10.0.0.0/+8 10.0.0.0/-1".split(" "),
    ..."10.0.0.0/8.0 10.0.0.0/255.0.0.0 10/8 ::/129 ::1/127 ::ffff:1.2.3.4/95 ::ffff:1.2.3.4/119 10.0.0.0/1e1".split(
      " ",
    ),
    "10.0.0.0 /8",
    "10.0.0.0/ 8",
    "",
  ])("%j is refused", (text) => {
    expect(parseNetwork(text)).toBeNull();
  });
});

describe("compileNetworks", () => {
  const contains = compileNetworks(["192.0.2.0/24", "198.51.100.7", "2001:db8::/32", "::1", "203.0.113.128/25"]);

  test.each([
    ["192.0.1.255", false],
    ["192.0.2.0", true],
    ["192.0.2.255", true],
    ["192.0.3.0", false],
    ["198.51.100.6", false],
    ["198.51.100.7", true],
    ["198.51.100.8", false],
    ["203.0.113.127", false],
    ["203.0.113.128", true],
    ["2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", false],
    ["2001:db8::", true],
    ["2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", true],
    ["2001:db9::", false],
    ["::1", true],
    ["::2", false],
    // A mapped address is IPv4; an IPv4-compatible one is not.
    ["::ffff:192.0.2.1", true],
    ["::ffff:c000:201", true],
    ["::192.0.2.1", false],
    // No address, no member.
    ["", false],
    ["192.0.2.1/32", false],
    ["192.0.2.01", false],
    [" 192.0.2.1", false],
    ["::1%lo", false],
    ["localhost", false],
  ])("%s: %s", (address, member) => {
    expect(contains(address)).toBe(member);
  });

  test("families never cross, not even in ranges of everything", () => {
    const [ipv4, ipv6] = [compileNetworks(["0.0.0.0/0"]), compileNetworks(["::/0"])];
    for (const address of ["0.0.0.0", "192.0.2.1", "255.255.255.255", "::ffff:192.0.2.1"]) {
      expect([ipv4(address), ipv6(address)]).toEqual([true, false]);
    }
    for (const address of ["::", "::1", "::192.0.2.1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"]) {
      expect([ipv4(address), ipv6(address)]).toEqual([false, true]);
    }
  });

  test("a list has the members of each of its entries, and no others", () => {
    const network = fc
      .tuple(fc.constantFrom("10.0.0.0", "10.128.0.0", "0.0.0.0", "::", "2001:db8::"), fc.integer({ min: 0, max: 32 }))
      .map(([address, prefix]) => `${address}/${prefix}`)
      .filter((text) => parseNetwork(text) !== null);
    fc.assert(
      fc.property(fc.array(network), fc.oneof(fc.ipV4(), fc.ipV6(), network), (entries, text) => {
        const [address = ""] = text.split("/");
        const inOne = entries.some((entry) => compileNetworks([entry])(address));
        expect(compileNetworks(entries)(address)).toBe(inOne);
      }),
      { seed: 9, numRuns: 2_000 },
    );
  });

  test("an empty list has no members", () => {
    expect(compileNetworks([])("192.0.2.1")).toBe(false);
  });

  test("an entry that is no network is an error, and nothing is let in by accident", () => {
    for (const entry of ["", "10.1.2.3/8", "10.0.0.1-10.0.0.2", "example.org"]) {
      expect(() => compileNetworks(["192.0.2.1", entry])).toThrow(RangeError);
    }
  });
});
