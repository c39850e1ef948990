import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { API_PROBLEMS, type ApiProblemCode } from "@/lib/domain/api/problem";
import { revokeOne } from "@/lib/services/keys/revoke-one";
import { type ApiCall, type ApiTenant, apiClient, apiTenant, type CallApi } from "@/lib/testing/api-client";
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { borrowVerifier, lendVerifier } from "@/lib/verifier/in-process";

await createTestDatabase();

let server: ApiServer;
let call: CallApi;
let tenant: ApiTenant;
let writer: string;

beforeAll(async () => {
  server = await serveApi();
  call = apiClient(server.url);
  tenant = await apiTenant();
  writer = (await tenant.key("writer")).secret;
});
afterAll(() => server.close());

async function expectProblem(code: ApiProblemCode, method: string, path: string, options: ApiCall = {}) {
  const { status, headers, body } = await call(method, path, options);
  expect(body).toMatchObject({ code, status: API_PROBLEMS[code].status, title: API_PROBLEMS[code].title });
  expect(body.type).toBe(`http://localhost:3000/developers#${code}`);
  expect(status).toBe(API_PROBLEMS[code].status);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(headers.get("x-request-id")).toBe(body.request_id);
  return { headers, body };
}

describe("credentials", () => {
  test("none, two, and a made-up one", async () => {
    const { headers } = await expectProblem("credential_missing", "GET", "");
    expect(headers.get("www-authenticate")).toBe('Bearer realm="Portcullis"');
    await expectProblem("credential_missing", "GET", "", { headers: { Authorization: "Basic YTpi" } });
    await expectProblem("credential_ambiguous", "GET", "", { as: writer, headers: { "X-API-Key": writer } });
    const unknown = await expectProblem("unknown_key", "GET", "", { as: "ptc_nothing" });
    expect(unknown.headers.get("www-authenticate")).toContain('error="invalid_token"');
  });

  test("X-API-Key is as good as Authorization", async () => {
    expect((await call("GET", "", { headers: { "X-API-Key": writer } })).status).toBe(200);
  });

  test("the account's state, the key's own, its allowlist and its permissions hold here as everywhere", async () => {
    const other = await apiTenant();
    const { secret } = await other.key("writer");
    await db().tenant.update({ where: { id: other.id }, data: { suspendedAt: new Date() } });
    await expectProblem("tenant_suspended", "GET", "", { as: secret });
    const expired = await tenant.key("writer", { expiresAt: new Date("2020-01-01") });
    await expectProblem("key_expired", "GET", "", { as: expired.secret });
    const elsewhere = await tenant.key("writer", { allowlist: ["192.0.2.1"] });
    await expectProblem("address_not_allowed", "GET", "", { as: elsewhere.secret });
    const behindProxy = { "X-Forwarded-For": "192.0.2.1" };
    expect((await call("GET", "", { as: elsewhere.secret, headers: behindProxy })).status).toBe(200);
    const plain = await tenant.key("plain");
    const { headers } = await expectProblem("permission_missing", "GET", "", { as: plain.secret });
    expect(headers.get("www-authenticate")).toContain('scope="api-keys:read"');
    const reader = await tenant.key("reader");
    await expectProblem("permission_missing", "POST", "", { as: reader.secret, body: {} });
  });

  test("a key's own rate limits are told, its account's are not", async () => {
    const other = await apiTenant();
    await db().tenant.update({ where: { id: other.id }, data: { requestsPerDay: 1_000 } });
    const { secret } = await other.key("reader", { requestsPerDay: 2 });
    const first = await call("GET", "", { as: secret });
    expect(first.headers.get("ratelimit-policy")).toBe('"key-day";q=2;w=86400');
    expect(first.headers.get("ratelimit")).toMatch(/^"key-day";r=1;t=\d+$/);
    // A refusal that comes later has taken its place, too.
    const missing = await call("GET", "/nosuchkey", { as: secret });
    expect(missing.status).toBe(404);
    expect(missing.headers.get("ratelimit")).toMatch(/^"key-day";r=0;/);
    const { headers } = await expectProblem("rate_limited", "GET", "", { as: secret });
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await call("GET", "", { as: writer })).headers.has("ratelimit")).toBe(false);
  });

  test("without an answer of the verifier nobody is let in", async () => {
    const verify = borrowVerifier();
    if (!verify) throw new Error("There is no verifier.");
    try {
      lendVerifier(() => Promise.reject(new Error("The database does not answer.")));
      const { headers } = await expectProblem("verification_unavailable", "GET", "", { as: writer });
      expect(headers.get("retry-after")).toBe("1");
    } finally {
      lendVerifier(verify);
    }
  });

  test("a body that comes slowly does not outlive the key's revocation", async () => {
    const { id, secret } = await tenant.key("writer");
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    const head = [
      "POST /api/account/api-keys HTTP/1.1",
      `Host: ${hostname}`,
      "Connection: close",
      `Authorization: Bearer ${secret}`,
      "Content-Type: application/json",
      "Content-Length: 2",
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n{`);
    expect((await call("GET", "", { as: secret })).status).toBe(200);
    await revokeOne(adminOf(tenant, { now: new Date() }), { id, version: null, reason: "" }, null);
    socket.write("}");
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 [\s\S]*"code":"key_revoked"/);
  });
});

describe("browsers", () => {
  test.each<Record<string, string>>([
    { Origin: "https://shop.example" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
  ])("a page of another site is refused: %o", async (headers) => {
    await expectProblem("browser_refused", "GET", "", { as: writer, headers });
    await expectProblem("browser_refused", "OPTIONS", "", { headers });
  });

  test.each<Record<string, string>>([
    { Origin: "http://localhost:3000", "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Site": "none" },
  ])("the installation's own page is answered: %o", async (headers) => {
    const answer = await call("GET", "", { as: writer, headers });
    expect(answer.status).toBe(200);
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("addresses and methods", () => {
  test("what is not there", async () => {
    await expectProblem("route_not_found", "GET", "/a/b/c");
    await expectProblem("route_not_found", "POST", "/a/b/c");
    const { headers } = await expectProblem("method_not_allowed", "PUT", "");
    expect(headers.get("allow")).toBe("GET, HEAD, POST");
    expect((await expectProblem("method_not_allowed", "POST", "/abc")).headers.get("allow")).toBe(
      "GET, HEAD, PATCH, DELETE",
    );
    await expectProblem("method_not_allowed", "GET", "/abc/rotate");
  });

  test.each([
    "?pages=2",
    "?page=0",
    "?page=1.5",
    "?page=",
    "?page=1&page=2",
    "?limit=101",
    "?limit=1e2",
    "?status=gone",
    "?cursor=x",
    "?sort=id",
  ])("%s is refused by name", async (search) => {
    const { body } = await expectProblem("parameter_invalid", "GET", search, { as: writer });
    expect(body.errors).toEqual([{ field: /\?(\w+)/.exec(search)?.[1], detail: expect.any(String) }]);
  });

  test("parameters are refused where there are none", async () => {
    await expectProblem("parameter_invalid", "POST", "?dry=true", { as: writer, body: {} });
  });
});

describe("bodies", () => {
  const send = (body: string | Buffer, type = "application/json", more = {}) =>
    fetch(`${server.url}/api/account/api-keys`, {
      method: "POST",
      headers: { Authorization: `Bearer ${writer}`, "Content-Type": type, ...more },
      body: new Uint8Array(Buffer.from(body)),
    }).then(async (answer) => [answer.status, ((await answer.json()) as { code?: string }).code]);

  test("what is no JSON object", async () => {
    for (const body of ["{", "[]", "null", '"memo"', Buffer.from([0x7b, 0xff, 0x7d]), "{}{}"]) {
      expect(await send(body), String(body)).toEqual([400, "body_malformed"]);
    }
    expect(await send("{}", "text/plain")).toEqual([415, "body_not_json"]);
    expect(await send("{}", "application/json", { "Content-Encoding": "gzip" })).toEqual([415, "body_not_json"]);
    expect((await send("{}", "application/json; charset=utf-8"))[0]).toBe(201);
  });

  test("what is too large, whether it says so or not", async () => {
    const large = JSON.stringify({ memo: " ".repeat(64 * 1024) });
    expect(await send(large)).toEqual([413, "body_too_large"]);
    const chunked = await fetch(`${server.url}/api/account/api-keys`, {
      method: "POST",
      headers: { Authorization: `Bearer ${writer}`, "Content-Type": "application/json" },
      body: new Blob([large]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(chunked.status).toBe(413);
  });

  test.each([
    [{ mmo: "x" }, "mmo"],
    [{ memo: 5 }, "memo"],
    [{ memo: "x".repeat(501) }, "memo"],
    [{ memo: "a\u0000b" }, "memo"],
    [{ name: "x" }, "name"],
    [{ name: null }, "name"],
    [{ allowedIps: "127.0.0.1" }, "allowedIps"],
    [{ allowedIps: ["127.0.0.1", "10.0.0.1/8"] }, "allowedIps.1"],
    [{ allowedIps: ["010.0.0.1"] }, "allowedIps.0"],
    [{ expiresAt: "2060-12-31" }, "expiresAt"],
    [{ expiresAt: "2060-12-31T23:59:59" }, "expiresAt"],
    [{ expiresAt: "9999-06-01T00:00:00Z" }, "expiresAt"],
    [{ expiresAt: "2020-01-01T00:00:00+02:00" }, "expiresAt"],
    [{ authorizationGroup: "nosuchgroup" }, "authorizationGroup"],
    [{ authorizationGroup: "no such group" }, "authorizationGroup"],
    [{ requestsPerSecond: 0 }, "requestsPerSecond"],
    [{ requestsPerDay: "5" }, "requestsPerDay"],
  ])("%o is refused at its field", async (sent, field) => {
    const { body } = await expectProblem("input_invalid", "POST", "", { as: writer, body: sent });
    expect(body.errors).toEqual([{ field, detail: expect.any(String) }]);
  });

  test("a member that JSON can name and programs trip over is no field either", async () => {
    expect(await send('{"__proto__": {"memo": "x"}}')).toEqual([400, "input_invalid"]);
  });

  test("500 characters of memo are 500 characters, not bytes", async () => {
    const { status, body } = await call("POST", "", { as: writer, body: { memo: "😀".repeat(500) } });
    expect([status, [...body.data.description].length, [...body.data.name].length]).toEqual([201, 500, 200]);
  });
});

describe("conditions", () => {
  test("a change is made only to what the caller has seen", async () => {
    const { id } = await tenant.key("plain");
    const read = await call("GET", `/${id}`, { as: writer });
    const seen = { "If-Match": read.headers.get("etag") ?? "" };
    const change = (headers: Record<string, string>, name: string) =>
      call("PATCH", `/${id}`, { as: writer, headers, body: { name } });
    expect((await change(seen, "First")).status).toBe(200);
    expect((await change(seen, "Second")).status).toBe(412);
    expect((await call("POST", `/${id}/rotate`, { as: writer, headers: seen })).status).toBe(412);
    expect((await call("POST", `/${id}/revoke`, { as: writer, headers: seen })).status).toBe(412);
    expect((await call("DELETE", `/${id}`, { as: writer, headers: seen })).status).toBe(412);
    expect((await call("GET", `/${id}`, { as: writer })).body.data).toMatchObject({ name: "First", status: "active" });
    expect((await change({ "If-Match": "*" }, "Any")).status).toBe(200);
    expect((await change({ "If-Match": "none" }, "Wrong")).body).toMatchObject({ errors: [{ field: "If-Match" }] });
  });

  test("a use in between is no change, but another state to read", async () => {
    const { id } = await tenant.key("plain");
    const etag = (await call("GET", `/${id}`, { as: writer })).headers.get("etag") ?? "";
    const readAgain = () => call("GET", `/${id}`, { as: writer, headers: { "If-None-Match": etag } });
    expect((await readAgain()).status).toBe(304);
    await db().key.update({ where: { id }, data: { lastUsedAt: new Date() } });
    expect((await readAgain()).status).toBe(200);
    const changed = await call("PATCH", `/${id}`, { as: writer, headers: { "If-Match": etag }, body: { name: "New" } });
    expect(changed.status).toBe(200);
  });
});
