import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientIdSchema } from "./client-id";
import { CHANNELS } from "./grant";
import { newClientId } from "./new-client-id";

/** The database's own check (prisma/migrations). */
const STORED = /^[a-z0-9][a-z0-9._-]{2,62}[a-z0-9]$/;

const messageOf = (text: string) => clientIdSchema.safeParse(text).error?.issues[0]?.message;

describe("a client id", () => {
  test.each([
    ["acme", "acme"],
    ["ACME-Ftp", "acme-ftp"],
    ["  acme  ", "acme"],
    ["0.a_b-c.9", "0.a_b-c.9"],
    ["a".repeat(64), "a".repeat(64)],
    ["administrators", "administrators"],
  ])("%j is stored as %j", (typed, stored) => {
    expect(clientIdSchema.parse(typed)).toBe(stored);
  });

  test.each([
    ["", "Enter a client ID."],
    ["abc", "A client ID has 4 to 64 characters."],
    ["a".repeat(65), "A client ID has 4 to 64 characters."],
    ["-acme", /consists of letters/],
    ["acme.", /consists of letters/],
    ["ac me", /consists of letters/],
    ["acme@example", /consists of letters/],
    ["acme:secret", /consists of letters/],
    ["äcme", /consists of letters/],
    // JavaScript lower-cases it into an i and a dot above.
    ["\u0130stanbul", /consists of letters/],
    ["root", /reserved/],
    ["Postmaster", /reserved/],
    ["WWW-Data", /reserved/],
    ["portcullis", /reserved/],
  ])("%j is refused", (typed, message) => {
    expect(messageOf(typed)).toMatch(message);
  });

  test("is, once accepted, what the database stores, and stays itself", () => {
    const letters = fc.constantFrom(..."aAzZ09._- k\u212a");
    const texts = fc.oneof(
      fc.string(),
      fc.array(letters, { maxLength: 70 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (typed) => {
        const parsed = clientIdSchema.safeParse(typed);
        if (!parsed.success) return;
        expect(parsed.data).toMatch(STORED);
        expect(clientIdSchema.parse(parsed.data)).toBe(parsed.data);
      }),
    );
  });
});

describe("a generated client id", () => {
  test.each([
    ["Acme", /^acme-ftp-[a-z0-9]{6}$/],
    ["Café Zürich GmbH & Co.", /^cafe-zurich-gmbh-co-ftp-[a-z0-9]{6}$/],
    ["日本", /^ftp-[a-z0-9]{6}$/],
    ["root", /^root-ftp-[a-z0-9]{6}$/],
  ])("of %s is readable", (name, form) => {
    expect(newClientId(name, "ftp")).toMatch(form);
  });

  test("could have been chosen, whatever the tenant is called", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "grapheme" }), fc.constantFrom(...CHANNELS), (name, channel) => {
        const clientId = newClientId(name, channel);
        expect(clientIdSchema.parse(clientId)).toBe(clientId);
      }),
    );
  });

  test("is another one every time", () => {
    expect(new Set(Array.from({ length: 100 }, () => newClientId("Acme", "rest"))).size).toBe(100);
  });
});
