import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { NO_RATE_LIMITS, type RateLimits } from "@/lib/domain/rate-limit";
import { edit } from "@/lib/services/keys/edit";
import { editTenant } from "@/lib/services/tenants/edit";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { openVerifier, type VerifierService } from "./service";
import { Verifier } from "./verifier";

await createTestDatabase();

// No window ends while a test counts in it.
const NOON = new Date("2030-06-15T12:00:00Z");
vi.useFakeTimers({ toFake: ["Date"], now: NOON });

let verifier: Verifier;
let service: VerifierService;
const server = createServer((req, res) => void service.handle(req, res));

beforeAll(async () => {
  verifier = new Verifier();
  await verifier.start();
  service = await openVerifier();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await service.close();
  await verifier.stop();
});

interface LimitedKey {
  ctx: Context;
  groupId: string;
  id: string;
  secret: string;
}

/** A key with these limits, in a tenant of its own with those ceilings. */
async function keyWith(limits: Partial<RateLimits>, ceilings: Partial<RateLimits> = {}): Promise<LimitedKey> {
  const tenant = await createTenant(db(), ceilings);
  const group = await createGroup(db(), { tenantId: tenant.id });
  const key = await createKey(db(), { tenantId: tenant.id, groupId: group.id, allowlist: ["127.0.0.1"], ...limits });
  return { ctx: adminOf(tenant), groupId: group.id, ...key };
}

async function outcome(secret: string, address = "127.0.0.1"): Promise<string> {
  const { decision } = await verifier.verify(secret, { door: "tenant", address, permission: null });
  return decision.allowed ? "allowed" : decision.reason;
}

const outcomes = (secret: string, requests: number) =>
  Promise.all(Array.from({ length: requests }, () => outcome(secret)));

const allowed = (answers: string[]) => answers.filter((answer) => answer === "allowed").length;

describe("a verifier", () => {
  test("lets exactly as many in as the limit says, however many ask at once", async () => {
    const { secret } = await keyWith({ requestsPerDay: 20 });
    const answers = await outcomes(secret, 100);
    expect(allowed(answers)).toBe(20);
    expect(new Set(answers)).toEqual(new Set(["allowed", "rate_limited"]));
  });

  test("counts all keys of a tenant, and both secrets of a key, together", async () => {
    const { ctx, groupId, secret } = await keyWith({}, { requestsPerSecond: 15 });
    const second = await createKey(db(), { tenantId: ctx.tenant.id, groupId });
    const answers = await Promise.all([outcomes(secret, 20), outcomes(second.secret, 20)]);
    expect(allowed(answers.flat())).toBe(15);
  });

  test("counts nothing that is refused for another reason", async () => {
    const { secret } = await keyWith({ requestsPerDay: 2 });
    for (let times = 0; times < 5; times++) expect(await outcome(secret, "192.0.2.1")).toBe("address_not_allowed");
    expect(await outcomes(secret, 3)).toEqual(["allowed", "allowed", "rate_limited"]);
    expect(await outcome(secret, "192.0.2.1")).toBe("address_not_allowed");
  });

  test("answers at once for keys without limits", async () => {
    const { secret } = await keyWith({});
    await outcome(secret);
    const verdict = verifier.verify(secret, { door: "tenant", address: "127.0.0.1", permission: null });
    expect(verdict).toMatchObject({ decision: { allowed: true } });
  });

  test("knows a changed limit when the change returns, and goes on counting in the same day", async () => {
    const { ctx, groupId, id, secret } = await keyWith({ requestsPerDay: 3 });
    expect(allowed(await outcomes(secret, 5))).toBe(3);
    const settings = {
      id,
      name: "Changed",
      description: "",
      grant: { groupId },
      allowlist: ["127.0.0.1"],
      requestsPerSecond: null,
    };
    await edit(ctx, "tenant", { ...settings, version: 1, requestsPerDay: 5 });
    expect(allowed(await outcomes(secret, 5))).toBe(2);
    await edit(ctx, "tenant", { ...settings, version: 2, requestsPerDay: 4 });
    expect(allowed(await outcomes(secret, 5))).toBe(0);
    await edit(ctx, "tenant", { ...settings, version: 3, requestsPerDay: null });
    expect(allowed(await outcomes(secret, 5))).toBe(5);
  });

  test("knows a tenant's new ceiling when the change returns, also below what the key may", async () => {
    const { ctx, secret } = await keyWith({ requestsPerDay: 10 });
    expect(await outcome(secret)).toBe("allowed");
    const { id, name } = ctx.tenant;
    await editTenant(ctx, { id, name, version: null, ...NO_RATE_LIMITS, requestsPerDay: 2 });
    expect(allowed(await outcomes(secret, 5))).toBe(2);
  });
});

describe("at the door", () => {
  const ask = async (path: string, secret: string) => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { "X-API-Key": secret } });
    const { date, ...headers } = Object.fromEntries(answer.headers);
    return { status: answer.status, headers, body: await answer.text() };
  };

  test("a request too many is answered 429, with what is exhausted and when to come again", async () => {
    const { secret } = await keyWith({ requestsPerDay: 1 });
    expect(await ask("/verify", secret)).toMatchObject({ status: 200 });
    const refusal = await ask("/verify", secret);
    expect(refusal).toMatchObject({
      status: 429,
      headers: {
        "retry-after": "43200",
        "ratelimit-policy": '"key-day";q=1;w=86400',
        ratelimit: '"key-day";r=0;t=43200',
        "cache-control": "no-store",
        "content-type": "application/problem+json",
      },
    });
    expect(JSON.parse(refusal.body)).toMatchObject({ status: 429, title: "Too Many Requests", code: "rate_limited" });
    for (const name of ["www-authenticate", "x-portcullis-status", "x-portcullis-key"]) {
      expect(refusal.headers).not.toHaveProperty(name);
    }
  });

  test("whoami counts like any other request", async () => {
    const { secret } = await keyWith({}, { requestsPerSecond: 1 });
    expect(await ask("/api/whoami", secret)).toMatchObject({ status: 200 });
    expect(await ask("/api/whoami", secret)).toMatchObject({
      status: 429,
      headers: { "retry-after": "1", ratelimit: '"tenant-second";r=0;t=1' },
    });
  });

  test("nginx is told 403 instead, and the status in a header", async () => {
    const { secret } = await keyWith({ requestsPerDay: 1 });
    const allowed = await ask("/verify/nginx", secret);
    expect(allowed).toMatchObject({ status: 200, headers: { "x-portcullis-permissions": "orders:read" } });
    expect(allowed.headers).not.toHaveProperty("x-portcullis-status");
    expect(await ask("/verify/nginx", secret)).toMatchObject({
      status: 403,
      headers: { "x-portcullis-status": "429", "retry-after": "43200", "cache-control": "no-store" },
    });
  });

  test("nginx is told 403 instead of 400, too", async () => {
    const { secret } = await keyWith({});
    expect(await ask("/verify/nginx?scope=x", secret)).toMatchObject({
      status: 403,
      headers: { "x-portcullis-status": "400", "x-portcullis-reason": "parameter_unknown" },
    });
  });

  test.each([
    ["/verify/nginx", "nothing", 401],
    ["/verify/nginx?permission=orders:write", null, 403],
  ])("nginx hears of %s with %s as everybody does, with the status in a header, too", async (path, text, status) => {
    const { secret } = await keyWith({});
    const answer = await ask(path, text ?? secret);
    expect(answer).toMatchObject({ status, headers: { "x-portcullis-status": String(status) } });
    const { "x-portcullis-status": _, ...headers } = answer.headers;
    const everybody = await ask(path.replace("/nginx", ""), text ?? secret);
    expect({ ...answer, headers }).toEqual(everybody);
  });
});
