import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { apiTenant } from "@/lib/testing/api-client";
import { startApi } from "@/lib/testing/start-api";
import { createGroup } from "@/prisma/factories";

const { call, expectProblem, tenant, writer } = await startApi();

const exceedsIn = (...fields: string[]) => ({
  status: 403,
  body: { code: "grant_exceeds_caller", errors: fields.map((field) => ({ field, detail: expect.any(String) })) },
});
const exceeds = {
  status: 403,
  body: {
    code: "grant_exceeds_caller",
    errors: [{ field: "authorizationGroup", detail: expect.stringContaining("orders:write") }],
  },
};

describe("a key can't give what it doesn't have", () => {
  test("to a new key", async () => {
    const create = (authorizationGroup: string) =>
      call("POST", "", { as: writer.secret, body: { authorizationGroup } });
    expect(await create(tenant.groups.full.id)).toMatchObject(exceeds);
    expect((await create(tenant.groups.plain.id)).body.data.authorization_group.name).toBe(tenant.groups.plain.name);
    const global = await createGroup(db(), { tenantId: null, permissions: ["orders:read"] });
    expect((await create(global.id)).status).toBe(201);
    const foreign = await apiTenant();
    expect((await create(foreign.groups.plain.id)).body.errors).toEqual([
      { field: "authorizationGroup", detail: expect.any(String) },
    ]);
  });

  test("by changing a key, whatever is changed of it", async () => {
    const { id } = await tenant.key("plain");
    const change = (key: string, body: object) => call("PATCH", `/${key}`, { as: writer.secret, body });
    expect(await change(id, { authorizationGroup: tenant.groups.full.id })).toMatchObject(exceeds);
    expect((await change(id, { authorizationGroup: tenant.groups.writer.id })).status).toBe(200);
    const above = await tenant.key("full");
    expect(await change(above.id, { allowedIps: null })).toMatchObject(exceeds);
    // Not even down to what it has itself.
    expect(await change(above.id, { authorizationGroup: tenant.groups.reader.id })).toMatchObject(exceeds);
  });

  test("by getting the secret of a key that may more; ending such a key is allowed", async () => {
    const [one, two] = [await tenant.key("full"), await tenant.key("full")];
    expect(await call("POST", `/${one.id}/rotate`, { as: writer.secret })).toMatchObject(exceeds);
    expect((await call("POST", `/${one.id}/revoke`, { as: writer.secret })).status).toBe(200);
    expect((await call("DELETE", `/${two.id}`, { as: writer.secret })).body).toBe(true);
  });
});

describe("a key that is bound gives nothing unbound", () => {
  const BOUND = {
    expiresAt: new Date("2060-01-01T00:00:00Z"),
    allowlist: ["127.0.0.0/8", "192.0.2.0/24"],
    requestsPerSecond: 1_000,
    requestsPerDay: 10_000,
  };
  const WITHIN = {
    expiresAt: "2060-01-01T00:00:00Z",
    allowedIps: ["192.0.2.128/25"],
    requestsPerSecond: 1_000,
    requestsPerDay: 1,
  };
  const FREED = { expiresAt: null, allowedIps: null, requestsPerSecond: null, requestsPerDay: null };
  const EVERY_BOUND = ["expiresAt", "allowedIps", "requestsPerSecond", "requestsPerDay"];
  let bound: { id: string; secret: string };
  beforeAll(async () => {
    bound = await tenant.key("writer", BOUND);
  });
  const ask = (method: string, path: string, body?: object) => call(method, path, { as: bound.secret, body });

  test("to a new key", async () => {
    expect(await ask("POST", "")).toMatchObject(exceedsIn(...EVERY_BOUND));
    expect(await ask("POST", "", { ...WITHIN, allowedIps: ["192.0.2.1", "198.51.100.1"] })).toMatchObject(
      exceedsIn("allowedIps"),
    );
    expect((await ask("POST", "", WITHIN)).status).toBe(201);
  });

  test("to itself", async () => {
    expect(await ask("PATCH", `/${bound.id}`, FREED)).toMatchObject(exceedsIn(...EVERY_BOUND));
    expect(await ask("POST", `/${bound.id}/rotate`, { expiresAt: "2060-01-02T00:00:00Z" })).toMatchObject(
      exceedsIn("expiresAt"),
    );
    expect((await ask("PATCH", `/${bound.id}`, { memo: "Still bound" })).status).toBe(200);
  });

  test("to others: it may narrow them, and has the secrets of none that is bound less", async () => {
    const { id } = await tenant.key("plain");
    expect((await ask("PATCH", `/${id}`, { name: "Renamed", requestsPerDay: 20_000 })).status).toBe(200);
    expect(await ask("POST", `/${id}/rotate`)).toMatchObject(exceedsIn(...EVERY_BOUND));
    expect(await ask("PATCH", `/${id}`, { authorizationGroup: tenant.groups.writer.id })).toMatchObject(
      exceedsIn(...EVERY_BOUND),
    );
    expect((await ask("PATCH", `/${id}`, WITHIN)).status).toBe(200);
    expect((await ask("POST", `/${id}/rotate`)).status).toBe(200);
    expect(await ask("PATCH", `/${id}`, { requestsPerDay: null })).toMatchObject(exceedsIn("requestsPerDay"));
    const other = await tenant.key("plain");
    expect((await ask("POST", `/${other.id}/revoke`)).status).toBe(200);
  });
});

describe("itself", () => {
  test("any key may rotate itself, keep to the new secret, and revoke itself", async () => {
    const { id, secret } = await tenant.key("plain");
    const rotated = await call("POST", `/${id}/rotate`, { as: secret });
    expect(rotated.status).toBe(200);
    const next = rotated.body.meta.secret_token;
    expect((await call("POST", `/${id}/revoke`, { as: secret })).body.code).toBe("secret_retired");
    expect((await call("POST", `/${id}/revoke`, { as: next })).body.data.status).toBe("revoked");
    expect((await call("POST", `/${id}/revoke`, { as: next })).body.code).toBe("key_revoked");
  });

  test("but not outlive the expiry that it was given", async () => {
    const { id, secret } = await tenant.key("plain", { expiresAt: new Date("2060-01-01T00:00:00Z") });
    const rotate = (expiresAt: string) => call("POST", `/${id}/rotate`, { as: secret, body: { expiresAt } });
    expect(await rotate("2060-01-01T00:00:01Z")).toMatchObject(exceedsIn("expiresAt"));
    expect((await db().key.findUniqueOrThrow({ where: { id } })).version).toBe(1);
    expect((await rotate("2059-01-01T00:00:00Z")).body.data.expires_at).toBe("2059-01-01T00:00:00.000Z");
  });

  test("but not by a secret that is being replaced: whoever still has that one must not throw the owner out", async () => {
    for (const kind of ["plain", "writer"] as const) {
      const { id, secret } = await tenant.key(kind);
      const headers = { "Idempotency-Key": `rotate-${id}` };
      const once = { as: secret, body: { grace: "oneHour" }, headers };
      const first = await call("POST", `/${id}/rotate`, once);
      const next = first.body.meta.secret_token;
      await expectProblem("secret_retiring", "POST", `/${id}/rotate`, { as: secret, body: {} });
      // Its own answer can still be asked for again.
      expect((await call("POST", `/${id}/rotate`, once)).body.meta.secret_token).toBe(next);
      if (kind === "writer") {
        await expectProblem("secret_retiring", "PATCH", `/${id}`, { as: secret, body: { memo: "Mine" } });
        const other = await tenant.key("plain");
        expect((await call("PATCH", `/${other.id}`, { as: secret, body: { memo: "x" } })).status).toBe(200);
        expect((await call("PATCH", `/${id}`, { as: next, body: { memo: "Mine" } })).status).toBe(200);
      }
      expect((await call("POST", `/${id}/rotate`, { as: next, body: { grace: "oneHour" } })).status).toBe(200);
      expect((await call("POST", `/${id}/revoke`, { as: next })).status).toBe(200);
    }
  });

  test("but not read, change or delete itself, nor do anything to others", async () => {
    const { id, secret } = await tenant.key("plain");
    const other = await tenant.key("plain");
    for (const [method, path] of [
      ["GET", `/${id}`],
      ["PATCH", `/${id}`],
      ["DELETE", `/${id}`],
      ["POST", `/${other.id}/rotate`],
      ["POST", `/${other.id}/revoke`],
      ["POST", ""],
      ["GET", ""],
    ] as const) {
      expect((await call(method, path, { as: secret })).body.code, `${method} ${path}`).toBe("permission_missing");
    }
  });
});

test("foreign, missing and malformed identifiers are answered alike, byte for byte", async () => {
  const foreign = await (await apiTenant()).key("plain");
  for (const [method, suffix] of [
    ["GET", ""],
    ["PATCH", ""],
    ["DELETE", ""],
    ["POST", "/rotate"],
    ["POST", "/revoke"],
  ] as const) {
    const answers = await Promise.all(
      [foreign.id, "nosuchkey", "NO%20SUCH"].map(async (id) => {
        const { status, headers, body } = await call(method, `/${id}${suffix}`, { as: writer.secret });
        const shown = [...headers].filter(([name]) => !["date", "x-request-id"].includes(name));
        return { status, shown, body: JSON.stringify(body).replace(body.request_id, "ID") };
      }),
    );
    expect(answers[0]?.status).toBe(404);
    expect(answers[1], `${method} ${suffix}`).toEqual(answers[0]);
    expect(answers[2], `${method} ${suffix}`).toEqual(answers[0]);
  }
  expect(await db().key.findUniqueOrThrow({ where: { id: foreign.id } })).toMatchObject({
    revokedAt: null,
    version: 1,
  });
});

test("a list shows the keys of the caller's own account alone", async () => {
  const other = await apiTenant();
  const { id, secret } = await other.key("reader");
  const { body } = await call("GET", "", { as: secret });
  expect(body.data.map((key: { identifier: string }) => key.identifier)).toEqual([id]);
});
