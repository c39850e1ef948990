import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { db } from "@/lib/data/client";
import { readCredential } from "@/lib/domain/credential";
import type { DenialReason as KnownReason } from "@/lib/domain/decision";
import { VERIFY_PERMISSION } from "@/lib/domain/service-schema";
import { createTestDatabase } from "@/lib/testing/database";
import { serveVerifier, type VerifierServer } from "@/lib/testing/verifier-server";
import { createChannelCredential, createGroup, createKey, createTenant } from "@/prisma/factories";
import { type DenialReason, Portcullis } from "./client";
import { presentedKey } from "./presented-key";

await createTestDatabase();

test("knows every reason that there is", () => {
  expectTypeOf<DenialReason>().toEqualTypeOf<KnownReason>();
});

describe("with a verifier", () => {
  let verifier: VerifierServer;
  let reader: { id: string; name: string; secret: string };
  let service: { secret: string };
  let tenant: { id: string; name: string };

  beforeAll(async () => {
    verifier = await serveVerifier();
    tenant = await createTenant(db());
    const make = async (permission: string, allowlist: string[]) => {
      const group = await createGroup(db(), { tenantId: tenant.id, permissions: [permission] });
      return createKey(db(), { tenantId: tenant.id, groupId: group.id, allowlist });
    };
    reader = await make("orders:read", ["192.0.2.0/24"]);
    service = await make(VERIFY_PERMISSION, []);
  });

  afterAll(() => verifier.close());

  const client = (credential = service.secret) => new Portcullis({ url: verifier.url, credential });

  test("tells whose key it is", async () => {
    const question = { key: reader.secret, address: "192.0.2.7", permission: "orders:read" };
    expect(await client().verify(question)).toEqual({
      allowed: true,
      reason: null,
      tenant,
      key: { id: reader.id, name: reader.name, expires_at: null },
      permissions: ["orders:read"],
    });
  });

  test("tells why a key is not let in", async () => {
    const verdict = await client().verify({ key: reader.secret });
    expect(verdict).toMatchObject({ allowed: false, reason: "address_not_allowed" });
  });

  test("asks about a client id and its secret", async () => {
    const { clientId, secret } = await createChannelCredential(db(), { tenantId: tenant.id, channel: "ftp" });
    const question = { clientId, secret, channel: "ftp", address: "192.0.2.7" } as const;
    expect(await client().verify(question)).toMatchObject({ allowed: true, client_id: clientId });
    expect(await client().verify({ ...question, channel: "email" })).toMatchObject({ reason: "not_accepted_here" });
  });

  test("throws where the credential may not ask, or the question makes no sense", async () => {
    const unfit = client(reader.secret).verify({ key: reader.secret });
    await expect(unfit).rejects.toMatchObject({ name: "VerificationError", status: 403, code: "address_not_allowed" });
    const senseless = client().verify({ key: reader.secret, address: "nowhere" });
    await expect(senseless).rejects.toMatchObject({ status: 400, code: "body_invalid" });
  });
});

describe("with something that is no healthy verifier", () => {
  let server: Server | null = null;
  let requests = 0;

  /** Answers in turn, and with the last answer from then on. */
  async function serve(...answers: RequestListener[]): Promise<Portcullis> {
    requests = 0;
    server = createServer((req, res) => {
      const answer = answers[Math.min(requests++, answers.length - 1)];
      answer?.(req.resume(), res);
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server?.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return new Portcullis({ url, credential: "ptc_credential", timeoutMs: 1_000 });
  }

  afterEach(() => {
    server?.close();
    server?.closeAllConnections();
  });

  const json = (status: number, body: unknown): RequestListener => {
    return (_req, res) => res.writeHead(status).end(JSON.stringify(body));
  };
  const denied = json(200, { allowed: false, reason: "key_revoked", message: "This API key was revoked." });
  const lost: RequestListener = (req) => req.socket.destroy();
  const silent: RequestListener = () => {};
  const busy = json(503, { code: "verification_unavailable", detail: "Try again." });

  const verify = (client: Portcullis) => client.verify({ key: "ptc_key" });

  test.each([
    ["a 503", busy],
    ["a lost connection", lost],
  ])("tries once more after %s", async (_, first) => {
    expect(await verify(await serve(first, denied))).toMatchObject({ reason: "key_revoked" });
    expect(requests).toBe(2);
  });

  test.each<[string, RequestListener, object, number]>([
    ["a 503 twice", busy, { status: 503, code: "verification_unavailable" }, 2],
    ["a connection that is lost twice", lost, { status: null }, 2],
    ["a fault that trying again does not mend", json(500, {}), { status: 500 }, 1],
    ["a page that is none of ours", (_req, res) => res.end("<h1>Welcome</h1>"), { status: 200 }, 1],
    ["an answer without a verdict", json(200, { allowed: "yes" }), { status: 200 }, 1],
    ["a verdict without a holder", json(200, { allowed: true }), { status: 200 }, 1],
    ["nothing", json(200, null), { status: 200 }, 1],
    ["no answer in time", silent, { status: null }, 1],
  ])("throws after %s", async (_, answer, error, attempts) => {
    await expect(verify(await serve(answer))).rejects.toMatchObject({ name: "VerificationError", ...error });
    expect(requests).toBe(attempts);
  });

  test("follows nobody elsewhere with the key", async () => {
    const elsewhere: RequestListener = (_req, res) => res.writeHead(307, { Location: "/other" }).end();
    await expect(verify(await serve(elsewhere, elsewhere, denied))).rejects.toMatchObject({ status: null });
  });

  test("keeps keys out of what it throws", async () => {
    const error: Error = await verify(await serve(busy)).then(
      () => Promise.reject(new Error("There was a verdict.")),
      (thrown) => thrown,
    );
    expect(`${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toMatch(/ptc_/);
  });
});

test.each<[string, string[]]>([
  ["nothing", []],
  ["X-API-Key", ["X-API-Key", "one"]],
  ["Bearer", ["authorization", "bearer  one"]],
  ["Bearer beside an empty X-API-Key", ["X-API-Key", "", "Authorization", "Bearer one"]],
  ["another scheme", ["Authorization", "Basic b25lOnR3bw=="]],
  ["another scheme beside a key", ["Authorization", "Basic b25lOnR3bw==", "X-API-Key", "one"]],
  ["both", ["Authorization", "Bearer one", "X-API-Key", "one"]],
  ["two of them", ["X-API-Key", "one", "X-API-Key", "two"]],
  ["two of them, joined", ["X-API-Key", "one, two"]],
  ["Authorization twice", ["Authorization", "Basic b25lOnR3bw==", "Authorization", "Bearer one"]],
])("reads headers as the verifier does: %s", (_, raw) => {
  const pairs = raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""] as const] : []));
  const presented = presentedKey(pairs);
  const credential = readCredential(raw);
  const read = credential.kind === "presented" ? { key: credential.secret } : { fault: credential.kind };
  expect(presented).toEqual(credential.kind === "none" ? { fault: "missing" } : read);
});
