import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestSecret, generateSecret, hintOf, parseSecret, pepperId, SECRET_PATTERN } from "./secret";
import { maskSecret } from "./secret-mask";

// Its checksum was computed with Python: zlib.crc32(b"ptc_" + b"A" * 30), written in base 62.
const KNOWN = "ptc_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA0CW3Ee";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

describe("generateSecret", () => {
  test("has the documented form for any prefix and parses back", () => {
    for (const prefix of ["ptc", "ptcai", "ptcch", "a0", "abcdefghij"]) {
      const secret = generateSecret(prefix);
      expect(secret).toMatch(new RegExp(`^${prefix}_[0-9A-Za-z]{36}$`));
      expect(parseSecret(secret)).toEqual({ prefix, hint: secret.slice(-4) });
    }
  });

  test("draws every character about equally often", () => {
    const counts = new Map<string, number>();
    const secrets = 4_000;
    for (let index = 0; index < secrets; index++) {
      for (const character of generateSecret("ptc").slice(4, 34)) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    expect([...counts.keys()].sort().join("")).toBe(alphabet);
    // 120,000 draws: 1,935 of each, standard deviation 44. A byte modulo 62 would give eight of them 25 % more.
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(1_935 - 8 * 44);
      expect(count).toBeLessThan(1_935 + 8 * 44);
    }
  });

  test("never repeats", () => {
    const secrets = new Set(Array.from({ length: 2_000 }, () => generateSecret("ptc")));
    expect(secrets.size).toBe(2_000);
  });
});

describe("parseSecret", () => {
  test("agrees with another implementation of the checksum", () => {
    expect(parseSecret(KNOWN)).toEqual({ prefix: "ptc", hint: KNOWN.slice(-4) });
  });

  test("notices every change of one character", () => {
    for (let index = 0; index < KNOWN.length; index++) {
      for (const character of `${alphabet}_ `) {
        if (character === KNOWN[index]) continue;
        const typo = KNOWN.slice(0, index) + character + KNOWN.slice(index + 1);
        expect(parseSecret(typo), typo).toBeNull();
      }
    }
  });

  test("notices neighbours that changed places", () => {
    const secret = generateSecret("ptc");
    for (let index = 4; index < secret.length - 1; index++) {
      const [left, right] = [secret.charAt(index), secret.charAt(index + 1)];
      if (left === right) continue;
      expect(parseSecret(secret.slice(0, index) + right + left + secret.slice(index + 2))).toBeNull();
    }
  });

  test.each([
    "",
    "ptc_",
    KNOWN.slice(0, -1),
    `${KNOWN}0`,
    ` ${KNOWN}`,
    `${KNOWN}\n`,
    `${KNOWN}\r\n${KNOWN}`,
    KNOWN.toUpperCase(),
    KNOWN.replace("_", "-"),
    KNOWN.replace("ptc", "p"),
    KNOWN.replace("ptc", "abcdefghijk"),
    KNOWN.replace("A", "А"), // Cyrillic
    "x".repeat(1_000_000),
  ])("refuses %#", (text) => {
    expect(parseSecret(text)).toBeNull();
  });

  test("refuses any other text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => parseSecret(text) === null),
      { seed: 1, numRuns: 2_000 },
    );
  });
});

describe("SECRET_PATTERN", () => {
  test.each([
    ["curl -H 'X-API-Key: @'", 1],
    ['{"key":"@"}', 1],
    ["/verify?key=%20@%0A", 1],
    ["PORTCULLIS_KEY_@", 1],
    ["@ @,@\n@", 4],
    ["@0", 0],
    ["ptc_tooshort", 0],
  ])("finds the secrets in %s", (template, count) => {
    const text = template.replaceAll("@", KNOWN);
    const found = [...text.matchAll(SECRET_PATTERN)].map(([match]) => match);
    expect(found).toEqual(Array(count).fill(KNOWN));
  });

  test("leaves nothing of a secret when it is replaced, even glued to letters", () => {
    const text = `Bearer ${KNOWN} and a line end written as \\n${KNOWN}`;
    expect(text.replaceAll(SECRET_PATTERN, "")).not.toContain("AAAA");
  });
});

describe("what is stored and shown", () => {
  test("hint and mask show four characters and never the rest", () => {
    expect(hintOf(KNOWN)).toBe(KNOWN.slice(-4));
    expect(maskSecret("ptc", hintOf(KNOWN))).toBe(`ptc_************${KNOWN.slice(-4)}`);
  });

  test("the digest is HMAC-SHA-256 with the pepper as its key (RFC 4231, test case 2)", () => {
    expect(digestSecret("what do ya want for nothing?", Buffer.from("Jefe")).toString("hex")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  test("another pepper or another secret gives another digest", () => {
    const [one, two] = [randomBytes(32), randomBytes(32)];
    expect(digestSecret(KNOWN, one)).toEqual(digestSecret(KNOWN, Buffer.from(one)));
    expect(digestSecret(KNOWN, one)).not.toEqual(digestSecret(KNOWN, two));
    expect(digestSecret(KNOWN, one)).not.toEqual(digestSecret(generateSecret("ptc"), one));
  });

  test("a pepper's id is the beginning of its SHA-256 (FIPS 180-2, abc)", () => {
    expect(pepperId(Buffer.from("abc"))).toBe("ba7816bf");
  });
});
