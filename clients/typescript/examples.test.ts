import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import type { Context } from "@/lib/domain/context";
import { VERIFY_PERMISSION } from "@/lib/domain/service-schema";
import { revoke } from "@/lib/services/keys/revoke";
import { adminOf } from "@/lib/testing/context";
import { createTestDatabase } from "@/lib/testing/database";
import { serveVerifier, type VerifierServer } from "@/lib/testing/verifier-server";
import { createGroup, createKey, createTenant } from "@/prisma/factories";

await createTestDatabase();

let tenant: { id: string; name: string };
let ctx: Context;
let groupId: string;
let credential: string;

beforeAll(async () => {
  tenant = await createTenant(db(), { limit: 100 });
  ctx = adminOf(tenant, { now: new Date() });
  groupId = (await createGroup(db(), { tenantId: tenant.id, permissions: ["orders:read"] })).id;
  const services = await createGroup(db(), { tenantId: tenant.id, permissions: [VERIFY_PERMISSION] });
  credential = (await createKey(db(), { tenantId: tenant.id, groupId: services.id })).secret;
});

const key = (values: Partial<Parameters<typeof createKey>[1]> = {}) =>
  createKey(db(), { tenantId: tenant.id, groupId, ...values });

interface Program {
  get: (headers: Record<string, string>) => Promise<Response>;
  stop: () => Promise<void>;
}

/** An example as its reader runs it, in a process of its own. */
async function start(example: string, verifier: VerifierServer): Promise<Program> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", `clients/typescript/examples/${example}.ts`],
    {
      env: { ...process.env, PORT: "0", PORTCULLIS_URL: verifier.url, PORTCULLIS_CREDENTIAL: credential },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  if (!child.stdout) throw new Error("The example has no output.");
  const [url] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    get: (headers) => fetch(`${url}/orders`, { headers }),
    stop: async () => {
      const exit = once(child, "exit");
      child.kill();
      await exit;
    },
  };
}

describe.each(["express", "fetch"])("the example for %s", (example) => {
  let verifier: VerifierServer;
  let program: Program;

  beforeAll(async () => {
    verifier = await serveVerifier();
    program = await start(example, verifier);
  });

  afterAll(async () => {
    await program.stop();
    await verifier.close();
  });

  const statusOf = async (secret: string) => (await program.get({ "X-API-Key": secret })).status;

  test("lets a good key in and knows whose it is", async () => {
    const { name, secret } = await key();
    const answer = await program.get({ Authorization: `Bearer ${secret}` });
    expect([answer.status, await answer.json()]).toEqual([200, { tenant: tenant.name, key: name, orders: [] }]);
  });

  test("refuses a key without the permission, two keys, and none", async () => {
    const bare = await createGroup(db(), { tenantId: tenant.id, permissions: [] });
    const { secret } = await key({ groupId: bare.id });
    const refusals: [Record<string, string>, number, string][] = [
      [{ "X-API-Key": secret }, 403, "permission_missing"],
      [{ "X-API-Key": secret, Authorization: `Bearer ${secret}` }, 400, "credential_ambiguous"],
      [{}, 401, "credential_missing"],
      [{ "X-API-Key": "made up" }, 401, "unknown_key"],
    ];
    for (const [headers, status, code] of refusals) {
      const answer = await program.get(headers);
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([status, "no-store"]);
      expect(await answer.json()).toMatchObject({ status, code });
    }
  });

  test("tells a key that asks too often when to come again", async () => {
    const { secret } = await key({ requestsPerDay: 1 });
    expect(await statusOf(secret)).toBe(200);
    const answer = await program.get({ "X-API-Key": secret });
    expect([answer.status, await answer.json()]).toMatchObject([429, { code: "rate_limited" }]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("asks from the socket's address, whatever the request says", async () => {
    const near = await key({ allowlist: ["127.0.0.1"] });
    const far = await key({ allowlist: ["192.0.2.1"] });
    expect(await statusOf(near.secret)).toBe(200);
    const forged = { "X-API-Key": far.secret, "X-Forwarded-For": "192.0.2.1", Forwarded: "for=192.0.2.1" };
    expect((await program.get(forged)).status).toBe(403);
  });

  test("refuses a key from the moment on at which its revocation has returned", async () => {
    const { id, secret } = await key();
    expect(await statusOf(secret)).toBe(200);
    let returned = false;
    const after: number[] = [];
    const clients = Array.from({ length: 4 }, async () => {
      while (after.length < 20) {
        const begunAfter = returned;
        const status = await statusOf(secret);
        if (begunAfter) after.push(status);
        else expect([200, 401]).toContain(status);
      }
    });
    await revoke(ctx, "tenant", { ids: [id], reason: "" });
    returned = true;
    await Promise.all(clients);
    expect(new Set(after)).toEqual(new Set([401]));
  });

  test("lets nobody in when the verifier goes away", async () => {
    const { secret } = await key();
    const other = await serveVerifier();
    const orphan = await start(example, other);
    try {
      expect((await orphan.get({ "X-API-Key": secret })).status).toBe(200);
      await other.close();
      const answer = await orphan.get({ "X-API-Key": secret });
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
    } finally {
      await orphan.stop();
    }
  });
});
