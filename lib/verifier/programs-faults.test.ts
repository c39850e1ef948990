import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { generateSecret } from "@/lib/domain/secret";
import { VERIFY_PERMISSION } from "@/lib/domain/service-schema";
import { createTestDatabase } from "@/lib/testing/database";
import { serveVerifier, type VerifierServer } from "@/lib/testing/verifier-server";
import { createGroup, createKey, createTenant } from "@/prisma/factories";

/** Requests to /v1/verify that make no sense. */

await createTestDatabase();

let verifier: VerifierServer;
let credential: string;

beforeAll(async () => {
  const tenant = await createTenant(db());
  const group = await createGroup(db(), { tenantId: tenant.id, permissions: [VERIFY_PERMISSION] });
  credential = (await createKey(db(), { tenantId: tenant.id, groupId: group.id })).secret;
  verifier = await serveVerifier();
});

afterAll(() => verifier.close());

/** @param search begins with a question mark */
async function ask(body: unknown, headers: Record<string, string> = {}, search = "") {
  const raw = typeof body === "string" || body instanceof Blob || body instanceof ReadableStream;
  const request = new Request(`${verifier.url}/v1/verify${search}`, {
    method: "POST",
    headers: { "X-API-Key": credential, "Content-Type": "application/json", ...headers },
    body: raw ? body : JSON.stringify(body),
    // A stream needs it; the type does not know it.
    ...{ duplex: "half" },
  });
  const answer = await fetch(request);
  const { status, headers: answered } = answer;
  return { status, headers: Object.fromEntries(answered), body: (await answer.json()) as Record<string, unknown> };
}

test.each<[string, unknown, string]>([
  ["no key", {}, "key"],
  ["a key that is no text", { key: 1 }, "key"],
  ["an address that is none", { key: "x", address: "10.0.0.256" }, "address"],
  ["no address, said aloud", { key: "x", address: null }, "address"],
  ["a permission that is none", { key: "x", permission: "Orders" }, "permission"],
  ["no permission, said aloud", { key: "x", permission: null }, "permission"],
  ["a misspelt field", { key: "x", permissions: "orders:read" }, "permissions"],
  ["no object", [], ""],
])("%s: 400 that names the field", async (_, body, field) => {
  expect(await ask(body)).toMatchObject({
    status: 400,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
    body: { code: "body_invalid", errors: [{ field, detail: expect.stringMatching(/^[A-Z].*\.$/) }] },
  });
});

test("nothing of the body is repeated", async () => {
  const { body } = await ask({ key: ["very-secret"], address: "very-secret", permission: "very-secret" });
  expect(body.errors).toHaveLength(3);
  expect(JSON.stringify(body)).not.toContain("very-secret");
});

test.each<[string, string | Blob]>([
  ["no JSON", "{"],
  ["no body", ""],
  ["no UTF-8", new Blob([Uint8Array.of(0x22, 0xff, 0x22)])],
])("%s: 400", async (_, body) => {
  expect(await ask(body)).toMatchObject({ status: 400, body: { code: "body_malformed" } });
});

test("nobody without a credential learns what is wrong with the body", async () => {
  expect(await ask("{", { "X-API-Key": generateSecret("ptc") })).toMatchObject({ body: { code: "unknown_key" } });
});

test.each(["GET", "PUT"])("%s: 405", async (method) => {
  const answer = await fetch(`${verifier.url}/v1/verify`, { method, headers: { "X-API-Key": credential } });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
});

test("parameters: 400, because they would be overlooked", async () => {
  const answer = await ask({ key: "x" }, {}, "?permission=orders:read");
  expect(answer).toMatchObject({ status: 400, body: { code: "parameter_misplaced" } });
});

test.each<Record<string, string>>([
  { "Content-Type": "text/plain" },
  { "Content-Type": "application/jsonp" },
  { "Content-Encoding": "gzip" },
])("%j: 415", async (headers) => {
  expect(await ask({ key: "x" }, headers)).toMatchObject({ status: 415, body: { code: "body_not_json" } });
});

test("16 KB are read, and not a byte more, whether the length is said beforehand or not", async () => {
  const sized = (bytes: number) => `{"key":"${"x".repeat(bytes - 10)}"}`;
  expect(await ask(sized(16_384))).toMatchObject({ status: 200 });
  expect(await ask(sized(16_385))).toMatchObject({ status: 413, body: { code: "body_too_large" } });
  expect(await ask(new Blob([sized(16_385)]).stream())).toMatchObject({ status: 413 });
});
