import { describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { apiTenant } from "@/lib/testing/api-client";
import { startApi } from "@/lib/testing/start-api";

const FUTURE = "2060-12-31T23:59:59Z";
const { call, tenant, ...api } = await startApi();
const writer = api.writer.secret;

describe("the examples of the contract, as they are", () => {
  test("list", async () => {
    const own = await apiTenant();
    const { secret } = await own.key("writer", { description: "Production API Key", allowlist: ["127.0.0.1"] });
    const { status, body } = await call("GET", "?page=1&limit=50", { as: secret });
    expect(status).toBe(200);
    expect(body.data).toEqual([
      expect.objectContaining({
        identifier: expect.stringMatching(/^[a-z0-9]+$/),
        description: "Production API Key",
        allowed_ips: ["127.0.0.1"],
        last_used_at: null,
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      }),
    ]);
    expect(body.pagination).toMatchObject({ page: 1, perPage: 50, total: 1, totalPages: 1 });
  });

  const memo = "Development API Key";
  const allowedIps = ["192.168.1.100"];

  test("create: its date has passed, which is one of the documented errors", async () => {
    const { status, body } = await call("POST", "", {
      as: writer,
      body: { memo, allowedIps, expiresAt: "2025-12-31T23:59:59Z" },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: "input_invalid",
      errors: [{ field: "expiresAt", detail: "Choose an instant in the future." }],
    });
  });

  test("create, with a date to come", async () => {
    const { status, headers, body } = await call("POST", "", {
      as: writer,
      body: { memo, allowedIps, expiresAt: FUTURE },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      data: { description: memo, allowed_ips: allowedIps, last_used_at: null, expires_at: "2060-12-31T23:59:59.000Z" },
      meta: { secret_token: expect.stringMatching(/^ptc_[0-9A-Za-z]{36}$/) },
    });
    const { identifier } = body.data;
    expect(headers.get("location")).toBe(`/api/account/api-keys/${identifier}`);
    const read = await call("GET", `/${identifier}`, { as: writer });
    expect(read).toMatchObject({ status: 200, body: { data: body.data } });
    expect(read.headers.get("etag")).toBe(headers.get("etag"));
  });

  test("delete", async () => {
    const { id, secret } = await tenant.key("plain");
    expect(await call("DELETE", `/${id}`, { as: writer })).toMatchObject({ status: 200, body: true });
    expect(await call("DELETE", `/${id}`, { as: writer })).toMatchObject({
      status: 404,
      body: { code: "key_not_found" },
    });
    expect(await call("GET", "", { as: secret })).toMatchObject({ status: 401, body: { code: "unknown_key" } });
  });
});

test("a new key without a name is called by its memo's first line, and has the calling key's group", async () => {
  const { body } = await call("POST", "", { as: writer, body: { memo: "For the shop\nand more" } });
  expect(body.data).toMatchObject({
    name: "For the shop",
    description: "For the shop\nand more",
    allowed_ips: [],
    expires_at: null,
    authorization_group: { identifier: tenant.groups.writer.id, permissions: tenant.groups.writer.permissions },
  });
  expect((await call("POST", "", { as: writer, body: {} })).body.data).toMatchObject({
    name: "API key",
    description: "",
  });
  // A body may be missing as a whole.
  expect((await call("POST", "", { as: writer })).status).toBe(201);
});

test("a change touches what is named, clears what is null, and tells its propagation", async () => {
  const { id } = await tenant.key("plain", { description: "Before", allowlist: ["192.0.2.1"], requestsPerDay: 5 });
  const change = (body: object) => call("PATCH", `/${id}`, { as: writer, body });
  const changed = await change({ name: "After", expiresAt: FUTURE });
  expect(changed).toMatchObject({
    status: 200,
    body: {
      data: { name: "After", description: "Before", allowed_ips: ["192.0.2.1"], requests_per_day: 5 },
      meta: { propagation: { verifiers: 1, acknowledged: 1, ms: expect.any(Number) } },
    },
  });
  const cleared = await change({ memo: null, allowedIps: null, expiresAt: null, requestsPerDay: null });
  expect(cleared.body.data).toMatchObject({
    name: "After",
    description: "",
    allowed_ips: [],
    expires_at: null,
    requests_per_day: null,
  });
  expect((await change({})).headers.get("etag")).toBe(cleared.headers.get("etag"));
});

test("a shorter expiry ends a key, and a later one brings it back", async () => {
  const { id, secret } = await tenant.key("reader", { expiresAt: new Date("2060-01-01") });
  expect((await call("GET", "", { as: secret })).status).toBe(200);
  await db().key.update({ where: { id }, data: { expiresAt: new Date("2020-01-01") } });
  expect((await call("PATCH", `/${id}`, { as: writer, body: { memo: "Still over" } })).status).toBe(200);
  expect(await call("GET", "", { as: secret })).toMatchObject({ status: 401, body: { code: "key_expired" } });
  await call("PATCH", `/${id}`, { as: writer, body: { expiresAt: FUTURE } });
  expect((await call("GET", "", { as: secret })).status).toBe(200);
});

test("rotate gives a new secret and ends the old one, or lets it work on", async () => {
  const { id, secret } = await tenant.key("reader");
  const first = await call("POST", `/${id}/rotate`, { as: writer });
  expect(first).toMatchObject({
    status: 200,
    body: { data: { identifier: id }, meta: { propagation: { verifiers: 1 } } },
  });
  const second = first.body.meta.secret_token;
  expect(await call("GET", "", { as: secret })).toMatchObject({ status: 401, body: { code: "secret_retired" } });
  const { body } = await call("POST", `/${id}/rotate`, { as: writer, body: { grace: "oneHour", expiresAt: FUTURE } });
  expect(body.data.expires_at).toBe("2060-12-31T23:59:59.000Z");
  for (const each of [second, body.meta.secret_token]) expect((await call("GET", "", { as: each })).status).toBe(200);
});

test("revoke ends a key for ever, and once is as good as twice", async () => {
  const { id, secret } = await tenant.key("reader");
  const revoked = await call("POST", `/${id}/revoke`, { as: writer, body: { reason: "Leaked" } });
  expect(revoked.body.data).toMatchObject({
    status: "revoked",
    revoked_reason: "Leaked",
    revoked_at: expect.any(String),
  });
  expect((await call("POST", `/${id}/revoke`, { as: writer })).body.data).toEqual(revoked.body.data);
  expect(await call("GET", "", { as: secret })).toMatchObject({ status: 401, body: { code: "key_revoked" } });
  for (const [method, path] of [
    ["PATCH", ""],
    ["POST", "/rotate"],
  ] as const) {
    const refused = await call(method, `/${id}${path}`, { as: writer, body: {} });
    expect(refused).toMatchObject({ status: 409, body: { code: "key_not_active" } });
  }
  expect((await call("DELETE", `/${id}`, { as: writer })).body).toBe(true);
});

test("events name the key that did it, and say that it was one", async () => {
  const caller = await tenant.key("writer", { name: "Deployer" });
  const { body } = await call("POST", "", { as: caller.secret, body: { memo: "Made by a program" } });
  await call("DELETE", `/${body.data.identifier}`, { as: caller.secret });
  const events = await db().auditEvent.findMany({ where: { actorId: caller.id }, orderBy: { id: "asc" } });
  expect(events.map(({ action, actorKind, actorName, targetId }) => [action, actorKind, actorName, targetId])).toEqual(
    ["key.generated", "key.revoked", "key.deleted"].map((action) => [action, "key", "Deployer", body.data.identifier]),
  );
});

test("the account's limit is told, and a deleted key makes room", async () => {
  const own = await apiTenant({ limit: 2 });
  const { secret } = await own.key("writer");
  const { body } = await call("POST", "", { as: secret });
  expect(await call("POST", "", { as: secret })).toMatchObject({
    status: 409,
    body: { code: "key_limit_reached", detail: expect.stringContaining("2 of 2 keys") },
  });
  await call("DELETE", `/${body.data.identifier}`, { as: secret });
  expect((await call("POST", "", { as: secret })).status).toBe(201);
});
