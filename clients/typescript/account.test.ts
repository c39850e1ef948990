import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import type { ApiProblemCode } from "@/lib/domain/api/problem";
import { type ApiTenant, apiTenant } from "@/lib/testing/api-client";
import { type ApiServer, serveApi } from "@/lib/testing/api-server";
import { createTestDatabase } from "@/lib/testing/database";
import { type AccountClient, accountClient, answerOf } from "./account";
import type { ProblemCode } from "./account-error";
import { whoami } from "./whoami";

await createTestDatabase();

const KEYS = "/api/account/api-keys";
const KEY = "/api/account/api-keys/{identifier}";

test("knows every problem that there is", () => {
  expectTypeOf<ProblemCode>().toEqualTypeOf<ApiProblemCode>();
});

describe("with the API", () => {
  let server: ApiServer;
  let tenant: ApiTenant;
  let writer: { id: string; name: string; secret: string };
  let client: AccountClient;

  beforeAll(async () => {
    server = await serveApi();
    tenant = await apiTenant();
    writer = await tenant.key("writer");
    client = accountClient({ url: `${server.url}/`, key: writer.secret });
  });
  afterAll(() => server.close());

  test("a key from its making to its end", async () => {
    const created = answerOf(await client.POST(KEYS, { body: { memo: "From a program" } }));
    expect(created.meta.secret_token).toMatch(/^ptc_/);
    const params = { path: { identifier: created.data.identifier } };
    expect(answerOf(await client.GET(KEY, { params })).data).toEqual(created.data);
    expect(answerOf(await client.PATCH(KEY, { params, body: { name: "Renamed" } })).data.name).toBe("Renamed");
    const rotated = answerOf(await client.POST(`${KEY}/rotate`, { params }));
    expect(rotated.meta.secret_token).not.toBe(created.meta.secret_token);
    expect(answerOf(await client.POST(`${KEY}/revoke`, { params })).data.status).toBe("revoked");
    expect(answerOf(await client.DELETE(KEY, { params }))).toBe(true);
    const { data } = answerOf(await client.GET(KEYS, { params: { query: { limit: 100 } } }));
    expect(data.map(({ identifier }) => identifier)).not.toContain(created.data.identifier);
  });

  test("a refusal has its code, and the fields at fault", async () => {
    const refused = client.POST(KEYS, { body: { expiresAt: "2020-01-01T00:00:00Z" } }).then(answerOf);
    await expect(refused).rejects.toMatchObject({
      name: "AccountError",
      status: 400,
      code: "input_invalid",
      problem: { errors: [{ field: "expiresAt" }] },
    });
    const stranger = accountClient({ url: server.url, key: "ptc_stranger" });
    await expect(stranger.GET(KEYS).then(answerOf)).rejects.toMatchObject({ status: 401, code: "unknown_key" });
  });

  test("tells whose key it is", async () => {
    const { name, id } = tenant;
    expect(await whoami({ url: server.url, key: writer.secret })).toEqual({
      tenant: { id, name },
      key: { id: writer.id, name: writer.name, expires_at: null },
      permissions: tenant.groups.writer.permissions,
    });
    await expect(whoami({ url: server.url, key: "ptc_stranger" })).rejects.toMatchObject({ code: "unknown_key" });
  });
});

describe("with something that is not well", () => {
  let server: Server | null = null;
  /** The Idempotency-Key of each request. */
  let requests: (string | undefined)[] = [];

  /** Answers in turn, and with the last answer from then on. */
  async function serve(...answers: RequestListener[]): Promise<AccountClient> {
    requests = [];
    server = createServer((req, res) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(req.headers["idempotency-key"] as string | undefined);
      answer?.(req.resume(), res);
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server?.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return accountClient({ url, key: "ptc_key", timeoutMs: 5_000 });
  }

  afterEach(() => {
    server?.close();
    server?.closeAllConnections();
  });

  const json = (status: number, body: unknown, headers = {}): RequestListener => {
    return (_req, res) =>
      res.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
  };
  const done = json(200, { data: { identifier: "done" } });
  const busy = json(503, { code: "verification_unavailable", detail: "Try again." }, { "Retry-After": "0" });
  const limited = json(429, { code: "rate_limited", detail: "Slower." }, { "Retry-After": "0" });
  const tomorrow = json(429, { code: "rate_limited", detail: "Slower." }, { "Retry-After": "86400" });
  const lost: RequestListener = (req) => req.socket.destroy();

  const params = { path: { identifier: "key" } };
  const calls = {
    GET: (client: AccountClient) => client.GET(KEY, { params }),
    POST: (client: AccountClient) => client.POST(KEYS, { body: { memo: "Once" } }),
    PATCH: (client: AccountClient) => client.PATCH(KEY, { params, body: { name: "Other" } }),
    DELETE: (client: AccountClient) => client.DELETE(KEY, { params }),
  };

  test.each<[string, keyof typeof calls, RequestListener]>([
    ["reading after a lost connection", "GET", lost],
    ["reading after a 503", "GET", busy],
    ["creating after a lost connection", "POST", lost],
    ["creating after a 503", "POST", busy],
    ["creating after a 429", "POST", limited],
    ["changing after a 429", "PATCH", limited],
    ["deleting after a 429", "DELETE", limited],
  ])("tries again: %s", async (_, method, first) => {
    const client = await serve(first, first, done);
    expect(await calls[method](client).then(answerOf<unknown>)).toEqual({ data: { identifier: "done" } });
    expect(requests).toHaveLength(3);
    // All attempts are one request to the API, where it could be done twice.
    expect(new Set(requests).size).toBe(1);
    expect(requests[0] !== undefined).toBe(method === "POST");
  });

  test.each<[string, keyof typeof calls, RequestListener, object, number]>([
    ["changing over a lost connection", "PATCH", lost, { status: null }, 1],
    ["changing with a 503", "PATCH", busy, { status: 503, code: "verification_unavailable" }, 1],
    ["deleting over a lost connection", "DELETE", lost, { status: null }, 1],
    ["a third lost connection", "POST", lost, { status: null, code: null }, 3],
    ["a third 503", "GET", busy, { status: 503 }, 3],
    ["a pause until tomorrow", "GET", tomorrow, { status: 429, code: "rate_limited" }, 1],
    [
      "a proxy's page",
      "GET",
      (_req, res) => res.writeHead(502).end("<h1>Bad Gateway</h1>"),
      { status: 502, code: null },
      1,
    ],
  ])("gives up: %s", async (_, method, answer, error, attempts) => {
    const client = await serve(answer);
    await expect(calls[method](client).then(answerOf<unknown>)).rejects.toMatchObject({
      name: "AccountError",
      ...error,
    });
    expect(requests).toHaveLength(attempts);
  });

  test("two requests have two Idempotency-Keys, and a given one is kept", async () => {
    const client = await serve(done);
    await calls.POST(client);
    await calls.POST(client);
    await client.POST(KEYS, { body: {}, params: { header: { "Idempotency-Key": "mine" } } });
    expect(new Set(requests).size).toBe(3);
    expect(requests[2]).toBe("mine");
  });

  test("follows nobody elsewhere with the key, and keeps it out of what it throws", async () => {
    const client = await serve((_req, res) => res.writeHead(307, { Location: "/other" }).end());
    const error: Error = await calls.DELETE(client).then(
      () => Promise.reject(new Error("It went on.")),
      (thrown) => thrown,
    );
    expect(requests).toHaveLength(1);
    expect(`${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain("ptc_");
  });
});
