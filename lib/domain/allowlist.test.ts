import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  closedFamily,
  compileAllowlist,
  formatAllowlist,
  MAX_ALLOWLIST_ENTRIES,
  MAX_ALLOWLIST_LENGTH,
  parseAllowlist,
} from "./allowlist";

function entriesOf(text: string): string[] {
  const parsed = parseAllowlist(text);
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join("\n"));
  return parsed.entries;
}

function errorsOf(text: string) {
  const parsed = parseAllowlist(text);
  return parsed.ok ? [] : parsed.errors;
}

describe("what is accepted", () => {
  test.each([
    ["", []],
    [" \n\t\r\n\r", []],
    ["192.0.2.1", ["192.0.2.1"]],
    ["192.0.2.1\n2001:db8::/32\n", ["192.0.2.1", "2001:db8::/32"]],
    ["192.0.2.1\r\n192.0.2.2\r192.0.2.3\n192.0.2.4", ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4"]],
    ["\uFEFF  192.0.2.1 \t\n\n \u00A0192.0.2.2", ["192.0.2.1", "192.0.2.2"]],
    ["192.0.2.2\n192.0.2.1\n192.0.2.2", ["192.0.2.2", "192.0.2.1"]],
    ["10.0.0.1\n10.0.0.1/32\n::ffff:10.0.0.1\n::FFFF:a00:1/128", ["10.0.0.1"]],
    ["2001:DB8::\n2001:db8:0:0::0/128", ["2001:db8::"]],
  ])("%j → %j", (text, entries) => {
    expect(entriesOf(text)).toEqual(entries);
  });

  test("canonical entries come back from their own text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.ipV4(), fc.ipV6())), (lines) => {
        const entries = entriesOf(lines.join("\r\n"));
        expect(entriesOf(formatAllowlist(entries))).toEqual(entries);
      }),
      { seed: 8, numRuns: 1_000 },
    );
  });
});

describe("what is wrong and what to write instead", () => {
  test.each([
    ["10.1.2.3/8", "has host bits set. Write 10.0.0.0/8 for the network or 10.1.2.3 for the one address."],
    ["2001:db8::1/32", "has host bits set. Write 2001:db8::/32 for the network or 2001:db8::1 for the one address."],
    ["::ffff:10.1.2.3/104", "has host bits set. Write 10.0.0.0/8 for the network or 10.1.2.3 for the one address."],
    ["10.0.0.1/33", "needs a prefix length from 0 to 32 after the slash, because 10.0.0.1 is IPv4."],
    ["10.0.0.1/", "needs a prefix length from 0 to 32 after the slash, because 10.0.0.1 is IPv4."],
    ["10.0.0.1/-1", "needs a prefix length from 0 to 32 after the slash, because 10.0.0.1 is IPv4."],
    ["10.0.0.0/8/8", "needs a prefix length from 0 to 32 after the slash, because 10.0.0.0 is IPv4."],
    ["10.0.0.0/::", "needs a prefix length from 0 to 32 after the slash, because 10.0.0.0 is IPv4."],
    ["2001:db8::/129", "needs a prefix length from 0 to 128 after the slash, because 2001:db8:: is IPv6."],
    ["10.0.0.0/08", "has a leading zero in its prefix length. Write 10.0.0.0/8."],
    ["10.1.2.3/08", "has a leading zero in its prefix length. Write 10.0.0.0/8."],
    ["10.1.0.0/255.255.0.0", "has a netmask. Write the prefix length instead: 10.1.0.0/16."],
    ["10.1.0.0/255.0.0.0", "has a netmask. Write the prefix length instead: 10.0.0.0/8."],
    ["10.1.0.0/255.0.255.0", "needs a prefix length from 0 to 32 after the slash, because 10.1.0.0 is IPv4."],
    [
      "::ffff:1.2.3.0/95",
      "reaches beyond the IPv4-mapped addresses. Write the IPv4 range itself, or a prefix length from 96 to 128.",
    ],
    ["010.0.0.1", "has a leading zero, which some programs read as octal. Write 10.0.0.1 if decimal is meant."],
    ["10.00.0.0/8", "has a leading zero, which some programs read as octal. Write 10.0.0.0/8 if decimal is meant."],
    ["1.2.3", "is not an IPv4 address. Write four numbers from 0 to 255 with dots between them, such as 192.0.2.1."],
    [
      "1.2.3.4.5",
      "is not an IPv4 address. Write four numbers from 0 to 255 with dots between them, such as 192.0.2.1.",
    ],
    ["1..2.3", "is not an IPv4 address. Write four numbers from 0 to 255 with dots between them, such as 192.0.2.1."],
    ["10/8", "is not an IPv4 address. Write four numbers from 0 to 255 with dots between them, such as 192.0.2.1."],
    [
      "2130706433",
      "is not an IPv4 address. Write four numbers from 0 to 255 with dots between them, such as 192.0.2.1.",
    ],
    ["1.2.3.256", "has 256, but 255 is the largest number in an IPv4 address."],
    ["fe80::1%eth0", "has a zone id, which means something on one machine only. Write fe80::1."],
    ["fe80::%1/64", "has a zone id, which means something on one machine only. Write fe80::/64."],
    ["eth0%eth0", "has a zone id, which means something on one machine only. Leave it out."],
    [
      "10.0.0.1-10.0.0.9",
      "is a range with a hyphen. Write CIDR ranges instead, such as 192.0.2.0/24 for 192.0.2.0 to 192.0.2.255.",
    ],
    [
      "2001:db8::1 – 2001:db8::9",
      "is a range with a hyphen. Write CIDR ranges instead, such as 192.0.2.0/24 for 192.0.2.0 to 192.0.2.255.",
    ],
    ["10.0.0.1, 10.0.0.2", "has several entries on one line. Write one per line, without commas."],
    ["10.0.0.1;10.0.0.2", "has several entries on one line. Write one per line, without commas."],
    ["10.0.0.1 10.0.0.2", "has white space in it. Write one address or CIDR range per line."],
    ["10.0.0.0 /8", "has white space in it. Write one address or CIDR range per line."],
    ["10.1.*.*", "has a wildcard. Write a CIDR range instead: 10.1.0.0/16."],
    ["10.1.2.*", "has a wildcard. Write a CIDR range instead: 10.1.2.0/24."],
    ["10.*", "has a wildcard. Write a CIDR range instead: 10.0.0.0/8."],
    ["10.*.2.3", "has a wildcard. Write a CIDR range instead: 192.0.2.0/24 for 192.0.2.*."],
    ["300.*", "has a wildcard. Write a CIDR range instead: 192.0.2.0/24 for 192.0.2.*."],
    ["2001:db8:*", "has a wildcard. Write a CIDR range instead: 192.0.2.0/24 for 192.0.2.*."],
    ["*", "is not an address. Leave the allowlist empty to allow every address."],
    ["[2001:db8::1]", "is in brackets. Write the address without brackets and port: 2001:db8::1."],
    ["[2001:db8::1]:443", "is in brackets. Write the address without brackets and port: 2001:db8::1."],
    ["[example]:443", "is in brackets. Write the address without brackets and port."],
    ["192.0.2.1:443", "has a port. Write the address alone: 192.0.2.1."],
    [
      "2001:db8::1::2",
      "is not an IPv6 address. Write eight groups of up to four hexadecimal digits, with :: at most once for zeros, such as 2001:db8::1.",
    ],
    [
      "example.org",
      "is not an address. Names are not looked up: write the address or CIDR range itself, such as 192.0.2.1, 192.0.2.0/24, 2001:db8::1 or 2001:db8::/32.",
    ],
    [
      "https://example.org/",
      "is not an address. Names are not looked up: write the address or CIDR range itself, such as 192.0.2.1, 192.0.2.0/24, 2001:db8::1 or 2001:db8::/32.",
    ],
    [
      "0x7f.1",
      "is not an address. Names are not looked up: write the address or CIDR range itself, such as 192.0.2.1, 192.0.2.0/24, 2001:db8::1 or 2001:db8::/32.",
    ],
    ["@", "is not an address or CIDR range. Write one such as 192.0.2.1, 192.0.2.0/24, 2001:db8::1 or 2001:db8::/32."],
  ])("%s %s", (entry, advice) => {
    expect(errorsOf(`192.0.2.1\r\n\r\n  ${entry} `)).toEqual([{ line: 3, message: `Line 3: ${entry} ${advice}` }]);
  });

  test.each([
    ["10.1.2.3/8", "10.0.0.0/8"],
    ["2001:db8::1/32", "2001:db8::/32"],
    ["10.1.2.3/08", "10.0.0.0/8"],
    ["10.1.0.0/255.0.0.0", "10.0.0.0/8"],
    ["010.1.2.3/8", "10.0.0.0/8"],
    ["010.0.0.1/32", "10.0.0.1"],
    ["fe80::%1/64", "fe80::/64"],
    ["10.*", "10.0.0.0/8"],
    ["[2001:DB8::1]:80", "2001:db8::1"],
    ["::ffff:10.1.2.3/0104", "10.0.0.0/8"],
  ])("%s: the advice to write %s is sound", (entry, instead) => {
    expect(errorsOf(entry)[0]?.message).toContain(` ${instead}`);
    expect(entriesOf(instead)).toEqual([instead]);
  });
});

describe("how a wrong entry is shown", () => {
  test.each([
    ["10.0.0.1\u200b", "10.0.0.1<U+200B>"],
    ["10.0.0.1\0", "10.0.0.1<U+0000>"],
    ["\u202e1.0.0.01", "<U+202E>1.0.0.01"],
    ["10.0.0.1\u{e0001}x", "10.0.0.1<U+E0001>x"],
    ["10.0.0.1\ud800x", "10.0.0.1<U+D800>x"],
    ["10.0.0\u2028.1", "10.0.0<U+2028>.1"],
    ["10.0.0\u00a0.1", "10.0.0<U+00A0>.1"],
    ["x".repeat(40), "x".repeat(40)],
    ["x".repeat(41), `${"x".repeat(40)}…`],
    ["😀".repeat(40), "😀".repeat(40)],
    ["😀".repeat(50), `${"😀".repeat(40)}…`],
  ])("%j → %s", (entry, shown) => {
    expect(errorsOf(entry)[0]?.message.startsWith(`Line 1: ${shown} `)).toBe(true);
  });

  test("at most twenty, and how many more", () => {
    const lines = Array.from({ length: 50 }, (_, index) => (index % 2 ? "x" : "192.0.2.1"));
    const errors = errorsOf(lines.join("\n"));
    expect(errors).toHaveLength(21);
    expect(errors[0]?.line).toBe(2);
    expect(errors[19]?.message).toMatch(/^Line 40: x /);
    expect(errors[20]).toEqual({ line: 42, message: "… and 5 more." });
    expect(errorsOf("x\n".repeat(20))).toHaveLength(20);
  });
});

describe("limits", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `10.0.${index >> 8}.${index & 255}`);

  test("a thousand entries in their longest spelling with Windows line ends fit", () => {
    const longest = lines(MAX_ALLOWLIST_ENTRIES).map(
      (_, index) => `ffff:ffff:ffff:ffff:ffff:${(0x1000 + index).toString(16)}:255.255.255.255/128`,
    );
    expect(entriesOf(longest.join("\r\n"))).toHaveLength(MAX_ALLOWLIST_ENTRIES);
  });

  test("one entry more is refused; blank lines don't count", () => {
    expect(entriesOf(lines(1000).join("\n\n"))).toHaveLength(1000);
    expect(errorsOf(lines(1001).join("\n"))).toEqual([
      {
        line: 0,
        message: "The allowlist has 1,001 entries of at most 1,000. Join neighbouring addresses into CIDR ranges.",
      },
    ]);
  });

  test("text that is too long is refused before it is read", () => {
    expect(entriesOf(" ".repeat(MAX_ALLOWLIST_LENGTH))).toEqual([]);
    expect(errorsOf("x".repeat(100_000))).toEqual([
      { line: 0, message: "The allowlist is too long: 100,000 characters of at most 60,000." },
    ]);
  });

  test("text that makes careless patterns backtrack is read in linear time", { timeout: 5_000 }, () => {
    // One quadratic pattern among them would take longer than the time allowed.
    for (const unit of "0 1. 1: :: % / [ [: - *. a a. é \u200b 0.0- 0\t".split(" ")) {
      for (const end of ["", "!", "-", "/", "]"]) {
        const text = `1${unit.repeat(MAX_ALLOWLIST_LENGTH)}`.slice(0, MAX_ALLOWLIST_LENGTH - 1) + end;
        expect(errorsOf(text)[0]?.line).toBe(1);
      }
    }
  });
});

describe("compileAllowlist", () => {
  test("an empty list allows every address", () => {
    expect(compileAllowlist([])("192.0.2.1")).toBe(true);
    expect(compileAllowlist([])("2001:db8::1")).toBe(true);
  });

  test("any other list allows its members only", () => {
    const allows = compileAllowlist(entriesOf("192.0.2.0/24\n2001:db8::/32"));
    expect(["192.0.2.9", "2001:db8::9", "192.0.3.9", "2001:db9::9"].map(allows)).toEqual([true, true, false, false]);
  });
});

test.each([
  ["", null],
  ["192.0.2.1\n198.51.100.0/24", "IPv6"],
  ["2001:db8::/32", "IPv4"],
  ["192.0.2.1\n2001:db8::/32", null],
  // Mapped ones are IPv4.
  ["::ffff:192.0.2.1", "IPv6"],
  ["::/0\n0.0.0.0/0", null],
])("%j keeps out all of %s", (text, family) => {
  expect(closedFamily(entriesOf(text))).toBe(family);
});
