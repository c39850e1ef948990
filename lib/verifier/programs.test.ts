import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { generateSecret } from "@/lib/domain/secret";
import { VERIFY_PERMISSION } from "@/lib/domain/service-schema";
import { createTestDatabase } from "@/lib/testing/database";
import { serveVerifier, type VerifierServer } from "@/lib/testing/verifier-server";
import { createGroup, createKey, createTenant } from "@/prisma/factories";

await createTestDatabase();

let verifier: VerifierServer;

type Tenant = Awaited<ReturnType<typeof makeTenant>>;

let master: Tenant;
let sub: Tenant;
let stranger: Tenant;
/** The service credentials of the master account and of its sub-account. */
let credential: string;
let subCredential: string;

async function makeTenant(parentId?: string) {
  const tenant = await createTenant(db(), { parentId, limit: 1000 });
  const group = await createGroup(db(), { tenantId: tenant.id, permissions: ["orders:read"] });
  const services = await createGroup(db(), { tenantId: tenant.id, permissions: [VERIFY_PERMISSION] });
  type Values = Partial<Parameters<typeof createKey>[1]>;
  const key = (values: Values = {}) => createKey(db(), { tenantId: tenant.id, groupId: group.id, ...values });
  return { ...tenant, key, service: (values: Values = {}) => key({ groupId: services.id, ...values }) };
}

beforeAll(async () => {
  master = await makeTenant();
  sub = await makeTenant(master.id);
  stranger = await makeTenant();
  credential = (await master.service()).secret;
  subCredential = (await sub.service()).secret;
  verifier = await serveVerifier();
});

afterAll(() => verifier.close());

interface Asking {
  credential?: string;
  headers?: Record<string, string>;
  method?: string;
}

async function ask(body: unknown, { credential: secret = credential, headers, method = "POST" }: Asking = {}) {
  const answer = await fetch(`${verifier.url}/v1/verify`, {
    method,
    headers: { "X-API-Key": secret, "Content-Type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Blob ? body : JSON.stringify(body),
  });
  const { date, ...rest } = Object.fromEntries(answer.headers);
  return { status: answer.status, headers: rest, body: (await answer.json()) as Record<string, unknown> };
}

const lastUse = async (id: string) => (await db().key.findUniqueOrThrow({ where: { id } })).lastUsedAt;

describe("a verdict", () => {
  test("for a key that is let in: whose it is and what it may do", async () => {
    const { id, name, secret } = await master.key({ expiresAt: new Date("2100-01-01") });
    expect(await ask({ key: secret, address: "192.0.2.1", permission: "orders:read" })).toMatchObject({
      status: 200,
      headers: { "content-type": "application/json", "cache-control": "no-store" },
      body: {
        allowed: true,
        reason: null,
        tenant: { id: master.id, name: master.name },
        key: { id, name, expires_at: "2100-01-01T00:00:00.000Z" },
        permissions: ["orders:read"],
      },
    });
  });

  test("for a key that is not: the first reason that holds, and no more", async () => {
    const revoked = await master.key({ revokedAt: new Date("2020-01-01") });
    expect(await ask({ key: revoked.secret })).toMatchObject({
      status: 200,
      body: { allowed: false, reason: "key_revoked", message: "This API key was revoked." },
    });
    const expired = await master.key({ expiresAt: new Date("2020-01-01") });
    expect((await ask({ key: expired.secret })).body).toMatchObject({ allowed: false, reason: "key_expired" });
    const reader = await master.key();
    const { body } = await ask({ key: reader.secret, permission: "orders:write" });
    expect(Object.keys(body)).toEqual(["allowed", "reason", "message"]);
    expect(body.reason).toBe("permission_missing");
  });

  test.each([
    [{ address: "198.51.100.7" }, null],
    [{ address: "::ffff:198.51.100.7" }, null],
    [{ address: "198.51.101.7" }, "address_not_allowed"],
    [{}, "address_not_allowed"],
  ])("for a key with an allowlist and %j: %s", async (where, reason) => {
    const { secret } = await master.key({ allowlist: ["198.51.100.0/24"] });
    expect((await ask({ key: secret, ...where })).body.reason).toBe(reason);
  });

  test("for a key that may be used from anywhere needs no address, and its use is recorded", async () => {
    const { id, secret } = await master.key();
    expect((await ask({ key: secret })).body.allowed).toBe(true);
    await expect.poll(() => lastUse(id), { timeout: 10_000 }).toBeInstanceOf(Date);
  });

  test("for a key that has asked too often: when it makes sense to try again", async () => {
    const { secret } = await master.key({ requestsPerDay: 1 });
    expect((await ask({ key: secret })).body.allowed).toBe(true);
    const { status, body } = await ask({ key: secret });
    expect([status, body]).toMatchObject([200, { allowed: false, reason: "rate_limited" }]);
    expect(body.retry_after).toBeGreaterThan(0);
    expect(body.retry_after).toBeLessThanOrEqual(86_400);
  });

  test("for a key of a sub-account, which its master account may ask about too", async () => {
    const { secret } = await sub.key();
    expect((await ask({ key: secret })).body.allowed).toBe(true);
    expect((await ask({ key: secret }, { credential: subCredential })).body.allowed).toBe(true);
  });
});

test("keys of other tenants, unknown, mistyped and made-up ones get the same bytes", async () => {
  const others = await stranger.key();
  const mine = await master.key();
  const wrong = [generateSecret("ptc"), `${others.secret}x`, "ptc_short", "", "x".repeat(5_000), "{}"];
  const first = await ask({ key: others.secret });
  expect(first.body).toEqual({ allowed: false, reason: "unknown_key", message: "This API key is not valid." });
  for (const key of [...wrong, others.secret]) expect(await ask({ key })).toEqual(first);
  // A sub-account asks about its own keys only.
  expect(await ask({ key: mine.secret }, { credential: subCredential })).toEqual(first);
  // Nor does it count as used: a use of later is written by then.
  expect((await ask({ key: mine.secret })).body.allowed).toBe(true);
  await expect.poll(() => lastUse(mine.id), { timeout: 10_000 }).toBeInstanceOf(Date);
  expect(await lastUse(others.id)).toBeNull();
});

describe("the service credential", () => {
  test("is taken from Authorization too", async () => {
    const { secret } = await master.key();
    const headers = { Authorization: `Bearer ${credential}`, "X-API-Key": "" };
    expect((await ask({ key: secret }, { headers })).body.allowed).toBe(true);
  });

  test("without the permission is told what it needs", async () => {
    const { secret } = await master.key();
    expect(await ask({ key: secret }, { credential: secret })).toMatchObject({
      status: 403,
      headers: { "www-authenticate": expect.stringContaining(`scope="${VERIFY_PERMISSION}"`) },
      body: { code: "permission_missing" },
    });
  });

  test("is checked in full", async () => {
    const bad: [Parameters<Tenant["service"]>[0], number, string][] = [
      [{ revokedAt: new Date("2020-01-01") }, 401, "key_revoked"],
      [{ expiresAt: new Date("2020-01-01") }, 401, "key_expired"],
      [{ allowlist: ["192.0.2.1"] }, 403, "address_not_allowed"],
    ];
    for (const [values, status, code] of bad) {
      const { secret } = await master.service(values);
      const answer = await ask({ key: credential }, { credential: secret });
      expect(answer).toMatchObject({ status, headers: { "cache-control": "no-store" }, body: { code } });
    }
    const unknown = await ask({ key: credential }, { credential: generateSecret("ptc") });
    expect(unknown).toMatchObject({ status: 401, body: { code: "unknown_key" } });
    const none = await ask({ key: credential }, { credential: "" });
    expect(none).toMatchObject({ status: 401, headers: { "www-authenticate": 'Bearer realm="Portcullis"' } });
    const two = await ask({ key: credential }, { headers: { Authorization: `Bearer ${credential}` } });
    expect(two).toMatchObject({ status: 400, body: { code: "credential_ambiguous" } });
  });

  test("has rate limits of its own", async () => {
    const { secret } = await master.service({ requestsPerDay: 1 });
    expect((await ask({ key: credential }, { credential: secret })).status).toBe(200);
    const limited = await ask({ key: credential }, { credential: secret });
    expect(limited).toMatchObject({ status: 429, body: { code: "rate_limited" } });
    expect(Number(limited.headers["retry-after"])).toBeGreaterThan(0);
  });

  test("is decided when the body is here, not when it began", async () => {
    const { id, secret } = await master.service();
    const { hostname, port } = new URL(verifier.url);
    const headers = { "X-API-Key": secret, "Content-Type": "application/json" };
    const slow = request({ hostname, port, path: "/v1/verify", method: "POST", headers });
    const status = new Promise((resolve, reject) => {
      slow.on("response", (res) => resolve(res.resume().statusCode)).on("error", reject);
    });
    await new Promise((written) => slow.write("{", written));
    // The verifier has not seen this key yet, so it reads it when it is asked to decide.
    await db().key.update({ where: { id }, data: { revokedAt: new Date() } });
    slow.end(`"key":"${credential}"}`);
    expect(await status).toBe(401);
  });
});
