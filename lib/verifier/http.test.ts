import { Agent, createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { generateSecret } from "@/lib/domain/secret";
import { createTestDatabase } from "@/lib/testing/database";
import { createGroup, createKey, createTenant } from "@/prisma/factories";
import { openVerifier, type VerifierService } from "./service";

await createTestDatabase();

let verifier: VerifierService;
let server: Server;
let tenant: { id: string; name: string };
let groupId: string;

beforeAll(async () => {
  tenant = await createTenant(db());
  groupId = (await createGroup(db(), { tenantId: tenant.id, permissions: ["orders:read", "orders:write"] })).id;
  verifier = await openVerifier();
  server = createServer((req, res) => {
    if (!verifier.handle(req, res)) res.writeHead(404).end("console");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await verifier.close();
});

const key = (values: Partial<Parameters<typeof createKey>[1]> = {}) =>
  createKey(db(), { tenantId: tenant.id, groupId, ...values });

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** By node:http, which sends repeated headers as they are. */
function ask(path: string, headers: [string, string][] = [], method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const flat = [["Host", "localhost"], ...headers].flat();
    const sent = request({ port, host: "127.0.0.1", path, method, headers: flat }, async (res) => {
      const body = (await res.toArray()).join("");
      const { date, ...rest } = res.headers;
      resolve({ status: res.statusCode ?? 0, headers: rest, body });
    });
    sent.on("error", reject).end();
  });
}

const verify = (secret: string, query = "") => ask(`/verify${query}`, [["X-API-Key", secret]]);

describe("a key that works", () => {
  test("opens by X-API-Key and by Bearer, and names its holder", async () => {
    const { id, secret } = await key();
    const expected = {
      "x-portcullis-tenant": tenant.id,
      "x-portcullis-key": id,
      "x-portcullis-permissions": "orders:read orders:write",
      "cache-control": "no-store",
    };
    for (const header of [
      ["X-API-Key", secret],
      ["Authorization", `bearer ${secret}`],
    ] as [string, string][]) {
      expect(await ask("/verify", [header])).toMatchObject({ status: 200, body: "", headers: expected });
    }
  });

  test("learns from whoami who it is", async () => {
    const { id, name, secret } = await key({ expiresAt: new Date("2100-01-01T00:00:00Z") });
    const { status, headers, body } = await ask("/api/whoami", [["X-API-Key", secret]]);
    expect([status, headers["content-type"]]).toEqual([200, "application/json"]);
    expect(JSON.parse(body)).toEqual({
      tenant: { id: tenant.id, name: tenant.name },
      key: { id, name, expires_at: "2100-01-01T00:00:00.000Z" },
      permissions: ["orders:read", "orders:write"],
    });
  });

  test("is recorded as used, with time and address", async () => {
    const { id, secret } = await key();
    await verify(secret);
    const used = () =>
      db().key.findUniqueOrThrow({ where: { id }, select: { lastUsedAt: true, lastUsedAddress: true } });
    await expect.poll(used, { timeout: 5_000 }).toMatchObject({ lastUsedAddress: "127.0.0.1" });
    expect((await used()).lastUsedAt).toBeInstanceOf(Date);
  });
});

describe("keys that do not open", () => {
  test("unknown, mistyped, malformed and made-up ones get the same bytes", async () => {
    const { secret } = await key();
    const typo = secret.slice(0, -1) + (secret.endsWith("0") ? "1" : "0");
    const wrong = [
      generateSecret("ptc"),
      generateSecret("other"),
      typo,
      "ptc_short",
      "x".repeat(5_000),
      "two words",
      "%00",
      "{}",
    ];
    const [first, ...others] = await Promise.all(wrong.map((text) => verify(text)));
    expect(first).toMatchObject({
      status: 401,
      headers: { "www-authenticate": expect.stringContaining('error="invalid_token"') },
    });
    for (const other of others) expect(other).toEqual(first);
  });

  test.each<[string, Parameters<typeof key>[0], number, string]>([
    ["revoked", { revokedAt: new Date("2020-01-01") }, 401, "key_revoked"],
    ["expired", { expiresAt: new Date("2020-01-01") }, 401, "key_expired"],
    ["from elsewhere", { allowlist: ["192.0.2.0/24", "::1"] }, 403, "address_not_allowed"],
  ])("%s", async (_, values, status, code) => {
    const { secret } = await key(values);
    const answer = await verify(secret);
    expect(answer).toMatchObject({ status, headers: { "content-type": "application/problem+json" } });
    expect(JSON.parse(answer.body)).toMatchObject({ status, code });
    expect(answer.headers).not.toHaveProperty("x-portcullis-tenant");
  });

  test("replaced by a rotation: works to the end of its grace period", async () => {
    const [retiring, retired] = [await key(), await key()];
    const retire = (id: string, retiresAt: Date) =>
      db().secret.updateMany({ where: { keyId: id }, data: { retiresAt } });
    await retire(retiring.id, new Date("2100-01-01"));
    await retire(retired.id, new Date("2020-01-01"));
    expect(await verify(retiring.secret)).toMatchObject({ status: 200 });
    expect(JSON.parse((await verify(retired.secret)).body)).toMatchObject({ code: "secret_retired" });
  });

  test("of a suspended tenant, or of a sub-account of one", async () => {
    const master = await createTenant(db(), { suspendedAt: new Date("2020-01-01") });
    const sub = await createTenant(db(), { parentId: master.id });
    for (const { id } of [master, sub]) {
      const group = await createGroup(db(), { tenantId: id });
      const { secret } = await createKey(db(), { tenantId: id, groupId: group.id });
      expect(JSON.parse((await verify(secret)).body)).toMatchObject({ status: 403, code: "tenant_suspended" });
    }
  });

  test("without the permission that is asked for", async () => {
    const { secret } = await key();
    expect(await verify(secret, "?permission=orders:write")).toMatchObject({ status: 200 });
    expect(await verify(secret, "?permission=orders:delete")).toMatchObject({
      status: 403,
      headers: { "www-authenticate": expect.stringMatching(/error="insufficient_scope".*scope="orders:delete"/) },
    });
  });
});

describe("requests that make no sense", () => {
  test("no credential: a challenge without an error code", async () => {
    const answer = await ask("/verify");
    expect(answer).toMatchObject({ status: 401, headers: { "www-authenticate": 'Bearer realm="Portcullis"' } });
  });

  test("two credentials: 400, even when both are right", async () => {
    const { secret } = await key();
    const pairs: [string, string][][] = [
      [
        ["X-API-Key", secret],
        ["Authorization", `Bearer ${secret}`],
      ],
      [
        ["X-API-Key", secret],
        ["X-API-Key", secret],
      ],
      [
        ["Authorization", `Bearer ${secret}`],
        ["Authorization", `Bearer ${secret}`],
      ],
    ];
    for (const headers of pairs) expect(await ask("/verify", headers)).toMatchObject({ status: 400 });
  });

  test.each(["?Permission=a:b", "?permissions=a:b", "?permission=a:b&x"])(
    "%s, a misspelt condition: 400",
    async (query) => {
      const { secret } = await key();
      expect(await verify(secret, query)).toMatchObject({ status: 400 });
    },
  );

  test.each(["?permission=", "?permission=a%0d%0ab", "?permission=a:b&permission=c:d"])("%s: 400", async (query) => {
    const { secret } = await key();
    expect(await verify(secret, query)).toMatchObject({ status: 400 });
  });

  test("whoami only reads", async () => {
    expect(await ask("/api/whoami", [], "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  test("X-Forwarded-For from a peer that is no trusted proxy counts for nothing", async () => {
    const { secret } = await key({ allowlist: ["192.0.2.7"] });
    const headers: [string, string][] = [
      ["X-API-Key", secret],
      ["X-Forwarded-For", "192.0.2.7"],
    ];
    expect(await ask("/verify", headers)).toMatchObject({ status: 403 });
  });

  test("a body that nobody reads leaves the connection as it was", async () => {
    const { secret } = await key();
    const { port } = server.address() as AddressInfo;
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (method: string, body: string) =>
      new Promise<{ status: number | undefined; localPort: number | undefined }>((resolve, reject) => {
        const headers = { "X-API-Key": secret, "Content-Length": body.length };
        const sent = request({ agent, port, host: "127.0.0.1", path: "/verify", method, headers }, (res) => {
          const { localPort } = res.socket;
          res.resume().on("end", () => resolve({ status: res.statusCode, localPort }));
        });
        sent.on("error", reject).end(body);
      });
    const first = await send("POST", "x".repeat(1_000_000));
    expect(first.status).toBe(200);
    expect(await send("GET", "")).toEqual(first);
    agent.destroy();
  });

  test("other paths are left to the console", async () => {
    for (const path of ["/", "/verify/", "/verifyx", "/api/whoami/x", "/VERIFY"]) {
      expect(await ask(path)).toMatchObject({ status: 404, body: "console" });
    }
  });
});
