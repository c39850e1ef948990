import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { revokeOne } from "@/lib/services/keys/revoke-one";
import { apiTenant } from "@/lib/testing/api-client";
import { adminOf } from "@/lib/testing/context";
import { startApi } from "@/lib/testing/start-api";
import { borrowVerifier, lendVerifier } from "@/lib/verifier/in-process";

const { url, call, expectProblem, tenant, ...api } = await startApi();
const writer = api.writer.secret;

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
    const { hostname, port } = new URL(url);
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
    await revokeOne(adminOf(tenant, { now: new Date() }), "tenant", { id, version: null, reason: "" }, null);
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
    "?__proto__=1",
    "?nxtPidentifier=x",
  ])("%s is refused by name", async (search) => {
    const { body } = await expectProblem("parameter_invalid", "GET", search, { as: writer });
    expect(body.errors).toEqual([{ field: /\?(\w+)/.exec(search)?.[1], detail: expect.any(String) }]);
  });

  test("parameters are refused where there are none", async () => {
    await expectProblem("parameter_invalid", "POST", "?dry=true", { as: writer, body: {} });
  });
});
