import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "./fixtures";

/** The API as it is served: what its own tests do not see, because Next and the server stand before it. */

const KEYS = "/api/account/api-keys";
const PERMISSIONS = ["api-keys:read", "api-keys:write", "orders:read"];

test("a program makes, reads, changes, rotates, revokes and deletes a key", async ({ tenant, request, database }) => {
  const { id: groupId } = await tenant.createGroup(PERMISSIONS);
  const { secret } = await tenant.createKey({ groupId });
  const headers = { Authorization: `Bearer ${secret}` };

  const created = await request.post(KEYS, {
    headers: { ...headers, "Idempotency-Key": "once" },
    data: { memo: "Development API Key", allowedIps: ["192.168.1.100"] },
  });
  expect(created.status()).toBe(201);
  const { data, meta } = await created.json();
  expect(meta.secret_token).toMatch(/^ptc_/);
  const key = `${KEYS}/${data.identifier}`;

  const again = await request.post(KEYS, {
    headers: { ...headers, "Idempotency-Key": "once" },
    data: { memo: "Development API Key", allowedIps: ["192.168.1.100"] },
  });
  expect(await again.json()).toEqual({ data, meta });
  expect(again.headers()["idempotency-replayed"]).toBe("true");

  const read = await request.get(key, { headers });
  expect(await read.json()).toEqual({ data });
  const unchanged = await request.get(key, { headers: { ...headers, "If-None-Match": read.headers().etag ?? "" } });
  expect(unchanged.status()).toBe(304);
  const changed = await request.patch(key, { headers, data: { name: "Renamed" } });
  expect((await changed.json()).data).toMatchObject({ name: "Renamed", description: "Development API Key" });
  const stale = { ...headers, "If-Match": read.headers().etag ?? "" };
  expect((await request.patch(key, { headers: stale, data: { name: "Late" } })).status()).toBe(412);
  const rotated = await request.post(`${key}/rotate`, { headers });
  expect((await rotated.json()).meta.secret_token).not.toBe(meta.secret_token);
  const revoked = await request.post(`${key}/revoke`, { headers, data: { reason: "Over" } });
  expect((await revoked.json()).data).toMatchObject({ status: "revoked", revoked_reason: "Over" });
  const deleted = await request.delete(key, { headers });
  expect(await deleted.json()).toBe(true);
  const actions = await database.auditEvent.findMany({
    where: { targetId: data.identifier },
    select: { action: true },
    orderBy: { id: "asc" },
  });
  expect(actions.map(({ action }) => action)).toEqual([
    "key.generated",
    "key.edited",
    "key.rotated",
    "key.revoked",
    "key.deleted",
  ]);
});

test("an address with a slash at its end is the same address", async ({ tenant, request }) => {
  const { id: groupId } = await tenant.createGroup(PERMISSIONS);
  const { secret } = await tenant.createKey({ groupId });
  const options = { headers: { "X-API-Key": secret }, maxRedirects: 0 };
  const created = await request.post(`${KEYS}/`, { ...options, data: { name: "With a slash" } });
  expect([created.status(), (await created.json()).data.name]).toEqual([201, "With a slash"]);
  expect((await request.get(`${KEYS}/?search=slash`, options)).status()).toBe(200);
  const nothing = await request.get("/api/account/nothing/", options);
  expect([nothing.status(), (await nothing.json()).code]).toEqual([404, "route_not_found"]);
});

test("every answer is a document, has a request id, and opens itself to no other site", async ({ tenant, request }) => {
  const { secret } = await tenant.createKey();
  const headers = { "X-API-Key": secret };
  const { id: groupId } = await tenant.createGroup(PERMISSIONS);
  const writer = { "X-API-Key": (await tenant.createKey({ groupId })).secret };
  const large = Buffer.alloc(1024 * 1024, " ");
  const answers = [
    { answer: await request.get("/api/account"), status: 404, code: "route_not_found" },
    { answer: await request.get(`${KEYS}/a/b/c`), status: 404, code: "route_not_found" },
    { answer: await request.get(KEYS), status: 401, code: "credential_missing" },
    { answer: await request.get(KEYS, { headers }), status: 403, code: "permission_missing" },
    { answer: await request.put(KEYS, { headers, data: {} }), status: 405, code: "method_not_allowed" },
    { answer: await request.fetch(KEYS, { method: "OPTIONS" }), status: 405, code: "method_not_allowed" },
    {
      answer: await request.fetch(KEYS, {
        method: "OPTIONS",
        headers: { Origin: "https://shop.example", "Access-Control-Request-Method": "GET" },
      }),
      status: 403,
      code: "browser_refused",
    },
    { answer: await request.fetch(KEYS, { method: "TRACE" }), status: 405, code: "method_not_allowed" },
    { answer: await request.get(`${KEYS}?__proto__=1`, { headers: writer }), status: 400, code: "parameter_invalid" },
    {
      answer: await request.get(`${KEYS}?nxtPidentifier=x`, { headers: writer }),
      status: 400,
      code: "parameter_invalid",
    },
    { answer: await request.post(KEYS, { data: large }), status: 413, code: "body_too_large" },
    { answer: await request.post(KEYS, { headers: writer, data: large }), status: 413, code: "body_too_large" },
  ];
  for (const { answer, status, code } of answers) {
    expect(answer.status(), code).toBe(status);
    expect(answer.headers()["content-type"], code).toBe("application/problem+json");
    expect(await answer.json(), code).toMatchObject({ status, code, request_id: answer.headers()["x-request-id"] });
    expect(answer.headers()["cache-control"], code).toBe("no-store");
    const cors = Object.keys(answer.headers()).filter((name) => name.startsWith("access-control-"));
    expect(cors, code).toEqual([]);
  }
  const head = await request.head(KEYS);
  expect([head.status(), await head.text()]).toEqual([401, ""]);
});

test("two credentials are seen, however they are sent", async ({ tenant, baseURL }) => {
  const { secret } = await tenant.createKey();
  const { hostname, port } = new URL(baseURL ?? "");
  for (const credentials of [
    [`Authorization: Bearer ${secret}`, `Authorization: Bearer ${secret}`],
    ["Authorization: Basic YTpi", `Authorization: Bearer ${secret}`],
    [`X-API-Key: ${secret}`, `X-API-Key: ${secret}`],
    [`Authorization: Bearer ${secret}`, `X-API-Key: ${secret}`],
  ]) {
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(
      [`GET ${KEYS} HTTP/1.1`, `Host: ${hostname}`, "Connection: close", ...credentials, "", ""].join("\r\n"),
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 [\s\S]*credential_ambiguous/);
  }
});

test("where a request comes from, and its name, is not the caller's to say", async ({ tenant, request }) => {
  const { id: groupId } = await tenant.createGroup(PERMISSIONS);
  const { secret } = await tenant.createKey({ groupId, allowlist: ["192.0.2.1"] });
  const answer = await request.get(KEYS, {
    headers: {
      "X-API-Key": secret,
      "X-Portcullis-Client-Address": "192.0.2.1",
      "X-Portcullis-Request-Id": "mine",
    },
  });
  expect(await answer.json()).toMatchObject({ code: "address_not_allowed" });
  expect(answer.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("a body that is finished after its key was revoked changes nothing", async ({
  tenant,
  request,
  database,
  baseURL,
}) => {
  const { id: groupId } = await tenant.createGroup(PERMISSIONS);
  const { id, secret } = await tenant.createKey({ groupId });
  const other = await tenant.createKey({ groupId });
  const { hostname, port } = new URL(baseURL ?? "");
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const head = [
    `POST ${KEYS} HTTP/1.1`,
    `Host: ${hostname}`,
    "Connection: close",
    `X-API-Key: ${secret}`,
    "Content-Type: application/json",
    "Content-Length: 16",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n{"memo": "l`);
  expect((await request.get(KEYS, { headers: { "X-API-Key": secret } })).status()).toBe(200);
  const revoked = await request.post(`${KEYS}/${id}/revoke`, { headers: { "X-API-Key": other.secret } });
  expect(revoked.status()).toBe(200);
  socket.write('ate"}');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 [\s\S]*"code":"key_revoked"/);
  expect(await database.key.count({ where: { tenantId: tenant.id, description: "late" } })).toBe(0);
});

test("the description of the API is for everybody", async ({ request }) => {
  const answer = await request.get("/api/openapi.json");
  expect(answer.status()).toBe(200);
  expect(Object.keys((await answer.json()).paths)).toContain(`${KEYS}/{identifier}`);
});

test("what a program did stands in the audit log and in the key's history, as a program's", async ({
  tenant,
  request,
  page,
  auditLog,
  keyPage,
}) => {
  const { id: groupId } = await tenant.createGroup(PERMISSIONS);
  const { id: callerId, secret } = await tenant.createKey({ groupId, name: "Deployer" });
  const answer = await request.post(KEYS, { headers: { "X-API-Key": secret }, data: { memo: "Made by a program" } });
  const { data } = await answer.json();
  await auditLog.open();
  await expect(page.getByText("Generated key Made by a program by API key Deployer")).toBeVisible();
  await keyPage.open(data.identifier);
  await expect(page.getByText("Generated key by API key Deployer")).toBeVisible();
  // What a key does is no history of its own.
  await keyPage.open(callerId);
  await expect(page.getByText("Generated key", { exact: false })).toHaveCount(0);
});

test("the description is sent once to whoever keeps it", async ({ request }) => {
  const answer = await request.get("/api/openapi.json");
  const etag = answer.headers().etag ?? "";
  expect([answer.status(), (await answer.json()).openapi]).toEqual([200, "3.1.1"]);
  const unchanged = await request.get("/api/openapi.json", { headers: { "If-None-Match": etag } });
  expect([unchanged.status(), await unchanged.text()]).toEqual([304, ""]);
});
