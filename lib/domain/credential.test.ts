import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCredential } from "./credential";

const SECRET = "ptc_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA000000";
const presented = { kind: "presented", secret: SECRET };

test.each([
  ["X-API-Key", SECRET],
  ["x-api-key", SECRET],
  ["Authorization", `Bearer ${SECRET}`],
  ["AUTHORIZATION", `bearer ${SECRET}`],
  ["authorization", `BEARER   ${SECRET}`],
])("%s: %s presents the secret", (...header) => {
  expect(readCredential(header)).toEqual(presented);
  expect(readCredential(["Host", "example.org", ...header, "Accept", "*/*"])).toEqual(presented);
});

test.each([
  [[]],
  [["Host", SECRET]],
  [["X-API-Keys", SECRET]],
  [["Accept", "X-API-Key", "X-Note", SECRET]],
  [["X-API-Key", ""]],
  [["Authorization", ""]],
  [["Authorization", "Basic dXNlcjpwYXNzd29yZA=="]],
  [["Authorization", SECRET]],
  [["Authorization", `BearerX ${SECRET}`]],
  [["Authorization", `Token ${SECRET}`]],
])("no credential in %j", (headers) => {
  expect(readCredential(headers)).toEqual({ kind: "none" });
});

test.each([
  [["X-API-Key", SECRET, "Authorization", `Bearer ${SECRET}`]],
  [["Authorization", `Bearer ${SECRET}`, "X-API-Key", SECRET]],
  [["X-API-Key", SECRET, "Authorization", "Bearer"]],
  [["X-API-Key", SECRET, "x-api-key", SECRET]],
  [["Authorization", `Bearer ${SECRET}`, "authorization", `Bearer ${SECRET}`]],
  [["Authorization", "Basic dXNlcjpwYXNzd29yZA==", "Authorization", `Bearer ${SECRET}`]],
  [["X-API-Key", `${SECRET}, ${SECRET}`]],
  [["X-API-Key", `${SECRET},`]],
  [["Authorization", `Bearer ${SECRET}, Bearer ${SECRET}`]],
])("more than one credential in %j", (headers) => {
  expect(readCredential(headers)).toEqual({ kind: "ambiguous" });
});

test.each([
  [["Authorization", "Bearer"]],
  [["Authorization", `Bearer ${SECRET} ${SECRET}`]],
  [["Authorization", `Bearer "${SECRET}"`]],
  [["X-API-Key", `Bearer ${SECRET}`]],
  [["X-API-Key", "se;cret"]],
  [["X-API-Key", "sécret"]],
  [["X-API-Key", "=secret"]],
])("no possible secret in %j", (headers) => {
  expect(readCredential(headers)).toEqual({ kind: "malformed" });
});

test("an empty X-API-Key, as proxies may send it, and another scheme leave the one credential alone", () => {
  expect(readCredential(["X-API-Key", "", "Authorization", `Bearer ${SECRET}`])).toEqual(presented);
  expect(readCredential(["X-API-Key", SECRET, "Authorization", "Basic dXNlcjpwYXNzd29yZA=="])).toEqual(presented);
});

describe("for any headers", () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(SECRET, "", "Bearer", `Bearer ${SECRET}`, `bearer  ${SECRET}`, "Basic abc", `${SECRET},x`),
  );
  const name = fc.constantFrom("Authorization", "authorization", "X-API-Key", "x-api-key", "Host");
  const headers = fc.array(fc.tuple(name, value), { maxLength: 5 });

  test("a secret is presented only if it is the only one there", () => {
    fc.assert(
      fc.property(headers, (pairs) => {
        const credential = readCredential(pairs.flat());
        if (credential.kind !== "presented") return;
        const bearing = pairs.filter(
          ([name, value]) =>
            (/^x-api-key$/i.test(name) && value !== "") ||
            (/^authorization$/i.test(name) && /^bearer( |$)/i.test(value)),
        );
        expect(bearing).toHaveLength(1);
        expect(bearing[0]?.[1].endsWith(credential.secret)).toBe(true);
        expect(credential.secret).not.toMatch(/[\s,]/);
      }),
      { seed: 4, numRuns: 5_000 },
    );
  });

  test("hostile lengths cost nothing", () => {
    for (const unit of [" ", "=", "a", "a=", ",", "Bearer "]) {
      readCredential(["Authorization", `Bearer ${unit.repeat(1_000_000)}!`, "X-API-Key", ""]);
    }
  });
});
