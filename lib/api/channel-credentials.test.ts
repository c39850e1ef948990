import { createHash, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { CHANNELS } from "@/lib/domain/grant";
import { type ApiCall, apiTenant } from "@/lib/testing/api-client";
import { startApi } from "@/lib/testing/start-api";
import { createGroup } from "@/prisma/factories";

const { url, call, expectProblem, tenant, writer } = await startApi();

const PATH = "/api/account/channel-credentials";
const CHOSEN = "vK7-qm2Rt9xL ß";

const ask = (method: string, path = "", options: ApiCall = {}) =>
  call(method, PATH + path, { as: writer.secret, ...options });

async function created(body: object = {}) {
  const reply = await ask("POST", "", { body: { channel: "http", name: "Nightly export", ...body } });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return { id: reply.body.data.identifier as string, clientId: reply.body.data.client_id as string, ...reply };
}

const basic = (clientId: string, secret: string) =>
  `Basic ${Buffer.from(`${clientId}:${secret}`, "utf8").toString("base64")}`;

/** What a server of the channel is told about a pair. */
const opens = async (clientId: string, secret: string, channel = "http") =>
  (await fetch(`${url}/verify?channel=${channel}`, { headers: { Authorization: basic(clientId, secret) } })).status;

describe("creating", () => {
  test.each(CHANNELS)("%s: a generated pair opens its channel and no other", async (channel) => {
    const { body, headers, clientId, id } = await created({ channel });
    expect(body.data).toMatchObject({ channel, status: "active", prefix: "ptcch", client_id: clientId });
    expect(body.meta.secret_token.slice(-4)).toBe(body.data.hint);
    expect(headers.get("location")).toBe(`${PATH}/${id}`);
    expect(await opens(clientId, body.meta.secret_token, channel)).toBe(200);
    expect(await opens(clientId, body.meta.secret_token, channel === "http" ? "ftp" : "http")).toBe(403);
  });

  test("a chosen pair works, and its secret is in no answer", async () => {
    const { body, id } = await created({ clientId: "Acme-Chosen", secret: CHOSEN });
    expect(body.data).toMatchObject({ client_id: "acme-chosen", prefix: null, hint: null });
    expect(body.meta).toEqual({ secret_token: null });
    expect(await opens("acme-chosen", CHOSEN)).toBe(200);
    const shown = [body, (await ask("GET", `/${id}`)).body, (await ask("GET")).body];
    expect(JSON.stringify(shown)).not.toContain("vK7");
  });

  test("a name that is left out is made of the memo, or of what it is", async () => {
    expect((await ask("POST", "", { body: { channel: "rest" } })).body.data.name).toBe("Channel credential");
    const { body } = await ask("POST", "", { body: { channel: "rest", memo: "For the shop\nand more" } });
    expect(body.data).toMatchObject({ name: "For the shop", description: "For the shop\nand more" });
  });

  test.each([
    [{ channel: undefined }, "channel"],
    [{ channel: "sftp" }, "channel"],
    [{ clientId: "root" }, "clientId"],
    [{ clientId: "no spaces" }, "clientId"],
    [{ secret: "short" }, "secret"],
    [{ secret: "password1234" }, "secret"],
    [{ clientId: "my-mail-2", secret: "Xq8#vT MY-MAIL-2" }, "secret"],
    [{ authorizationGroup: "clx1a2b3c4d5e6f7g8h9i0j2" }, "authorizationGroup"],
  ])("%o is refused at its field, which is not repeated", async (values, field) => {
    const body = { channel: "http", name: "Refused", ...values };
    const { body: refusal } = await expectProblem("input_invalid", "POST", PATH, { as: writer.secret, body });
    expect(refusal.errors).toEqual([{ field, detail: expect.any(String) }]);
    expect(JSON.stringify(refusal)).not.toContain("vT MY");
  });

  test("a client id of anybody is taken", async () => {
    const other = await apiTenant();
    await other.credential({ clientId: "taken-elsewhere" });
    const body = { channel: "http", clientId: "taken-elsewhere" };
    const refused = await expectProblem("input_invalid", "POST", PATH, { as: writer.secret, body });
    expect(refused.body.errors).toEqual([{ field: "clientId", detail: "This client ID is taken." }]);
  });

  test("the limit is that of channel credentials", async () => {
    const own = await apiTenant({ limit: 1 });
    const { secret } = await own.key("writer");
    const create = { as: secret, body: { channel: "ftp" } };
    expect((await call("POST", PATH, create)).status).toBe(201);
    await expectProblem("key_limit_reached", "POST", PATH, create);
  });
});

describe("under one Idempotency-Key", () => {
  const under = () => ({ "Idempotency-Key": randomUUID() });

  test("a generated secret comes again, a chosen one never", async () => {
    for (const [values, secret] of [
      [{}, expect.stringMatching(/^ptcch_/)],
      [{ secret: CHOSEN }, null],
    ] as const) {
      const once = { headers: under(), body: { channel: "ftp", name: "Once", ...values } };
      const first = await ask("POST", "", once);
      expect(first.body.meta).toEqual({ secret_token: secret });
      const again = await ask("POST", "", once);
      expect(again.headers.get("idempotency-replayed")).toBe("true");
      expect(again.body).toEqual(first.body);
      const rotation = { headers: under(), body: values };
      const path = `/${first.body.data.identifier}/rotate`;
      const rotated = await ask("POST", path, rotation);
      expect((await ask("POST", path, rotation)).body.meta.secret_token).toBe(rotated.body.meta.secret_token);
    }
  });

  test("what is stored is no fast hash of a chosen secret", async () => {
    const headers = under();
    const body = { channel: "ftp", secret: CHOSEN };
    expect((await ask("POST", "", { headers, body })).status).toBe(201);
    const stored = await db().submission.findFirstOrThrow({ where: { id: headers["Idempotency-Key"] } });
    const guess = createHash("sha256").update(`POST ${PATH}\n`).update(JSON.stringify(body)).digest();
    expect(Buffer.from(stored.fingerprint ?? [])).not.toEqual(guess);
    expect(stored.fingerprint).toHaveLength(guess.length);
  });
});

test("a credential from its making to its end", async () => {
  const { id, clientId, body } = await created({ memo: "Uploads" });
  const etag = (await ask("GET", `/${id}`)).headers.get("etag") ?? "";
  expect((await ask("GET", `/${id}`, { headers: { "If-None-Match": etag } })).status).toBe(304);

  const headers = { "If-Match": etag };
  const whitelisted = await ask("PATCH", `/${id}`, { headers, body: { allowedIps: ["192.0.2.0/24"] } });
  expect(whitelisted.body).toMatchObject({
    data: { allowed_ips: ["192.0.2.0/24"], description: "Uploads" },
    meta: { propagation: { acknowledged: 1 } },
  });
  expect(await opens(clientId, body.meta.secret_token)).toBe(403);
  await expectProblem("precondition_failed", "PATCH", `${PATH}/${id}`, { as: writer.secret, headers, body: {} });
  await ask("PATCH", `/${id}`, { body: { allowedIps: null } });
  expect(await opens(clientId, body.meta.secret_token)).toBe(200);
  for (const field of ["clientId", "secret", "channel"]) {
    const edit = { as: writer.secret, body: { [field]: "rest" } };
    const refused = await expectProblem("input_invalid", "PATCH", `${PATH}/${id}`, edit);
    expect(refused.body.errors).toEqual([{ field, detail: "There is no such field." }]);
  }

  const rotated = await ask("POST", `/${id}/rotate`);
  expect(rotated.body.data.client_id).toBe(clientId);
  expect(await opens(clientId, body.meta.secret_token)).toBe(401);
  expect(await opens(clientId, rotated.body.meta.secret_token)).toBe(200);
  const renamed = await ask("POST", `/${id}/rotate`, {
    body: { clientId: null, secret: CHOSEN, grace: "immediately" },
  });
  expect(renamed.body.data.client_id).not.toBe(clientId);
  expect(await opens(clientId, rotated.body.meta.secret_token)).toBe(401);
  expect(await opens(renamed.body.data.client_id, CHOSEN)).toBe(200);

  const revoked = await ask("POST", `/${id}/revoke`, { body: { reason: "Leaked" } });
  expect(revoked.body.data).toMatchObject({ status: "revoked", revoked_reason: "Leaked" });
  expect(await opens(renamed.body.data.client_id, CHOSEN)).toBe(401);
  await expectProblem("key_not_active", "POST", `${PATH}/${id}/rotate`, { as: writer.secret });
  expect((await ask("DELETE", `/${id}`)).body).toBe(true);
  await expectProblem("key_not_found", "GET", `${PATH}/${id}`, { as: writer.secret });
});

test("there is no grace period", async () => {
  const { id, clientId, body } = await created();
  for (const grace of ["oneHour", "oneDay", "sevenDays"]) {
    const rotation = { as: writer.secret, body: { grace } };
    const refused = await expectProblem("input_invalid", "POST", `${PATH}/${id}/rotate`, rotation);
    expect(refused.body.errors).toEqual([{ field: "grace", detail: expect.stringContaining("no grace period") }]);
  }
  expect(await opens(clientId, body.meta.secret_token)).toBe(200);
});

describe("what a calling key may do", () => {
  test("keys of API keys alone see and change no credentials, and the other way round", async () => {
    const only = async (...permissions: string[]) => {
      const { id: groupId } = await createGroup(db(), { tenantId: tenant.id, permissions });
      return (await tenant.key("plain", { groupId })).secret;
    };
    const [keys, credentials] = [
      await only("api-keys:read", "api-keys:write"),
      await only("channel-credentials:read", "channel-credentials:write"),
    ];
    const { id } = await tenant.credential();
    for (const [method, path] of [
      ["GET", PATH],
      ["GET", `${PATH}/${id}`],
      ["POST", PATH],
      ["DELETE", `${PATH}/${id}`],
    ] as const) {
      await expectProblem("permission_missing", method, path, { as: keys });
    }
    await expectProblem("permission_missing", "GET", "", { as: credentials });
    expect((await call("GET", `${PATH}/${id}`, { as: credentials })).status).toBe(200);
  });

  test("a key of one kind is not there as one of the other", async () => {
    const [key, credential] = [await tenant.key("plain"), await tenant.credential()];
    await expectProblem("key_not_found", "GET", `${PATH}/${key.id}`, { as: writer.secret });
    await expectProblem("key_not_found", "GET", `/${credential.id}`, { as: writer.secret });
    await expectProblem("key_not_found", "POST", `/${credential.id}/revoke`, { as: writer.secret });
  });

  test("a key that is bound makes, widens and gets the secret of nothing that is bound less", async () => {
    const bounds = {
      expiresAt: new Date("2060-01-01T00:00:00Z"),
      allowlist: ["127.0.0.0/8", "192.0.2.0/24"],
      requestsPerSecond: 1_000,
    };
    const bound = (await tenant.key("writer", bounds)).secret;
    const within = { expiresAt: "2060-01-01T00:00:00Z", allowedIps: ["192.0.2.1"], requestsPerSecond: 5 };
    const refused = ["expiresAt", "allowedIps", "requestsPerSecond"];
    const fields = async (method: string, path: string, body: object) => {
      const reply = await expectProblem("grant_exceeds_caller", method, PATH + path, { as: bound, body });
      return reply.body.errors.map(({ field }: { field: string }) => field);
    };
    expect(await fields("POST", "", { channel: "ftp" })).toEqual(refused);
    const made = await call("POST", PATH, { as: bound, body: { channel: "ftp", ...within } });
    expect(made.status).toBe(201);
    const path = `/${made.body.data.identifier}`;
    expect(await fields("PATCH", path, { expiresAt: null, allowedIps: null, requestsPerSecond: null })).toEqual(
      refused,
    );
    expect(await fields("POST", `/${(await tenant.credential()).id}/rotate`, {})).toEqual(refused);
    expect((await call("POST", `${PATH}${path}/rotate`, { as: bound })).status).toBe(200);
  });

  test("a credential of a channel is no caller", async () => {
    const { secret } = await tenant.credential({ channel: "rest" });
    expect((await call("GET", PATH, { as: secret })).body.code).toBe("not_accepted_here");
  });
});

test("the list filters as the console's does, page by page or by cursor", async () => {
  const own = await apiTenant();
  const { secret } = await own.key("writer");
  const ids: string[] = [];
  for (const values of [{ channel: "ftp" }, { channel: "email", clientId: "shop.mail" }, { channel: "ftp" }] as const) {
    ids.unshift((await own.credential(values)).id);
  }
  await call("POST", `${PATH}/${ids[0]}/revoke`, { as: secret });
  const listed = async (query: string) => {
    const { body } = await call("GET", `${PATH}?${query}`, { as: secret });
    return body.data.map(({ identifier }: { identifier: string }) => identifier);
  };
  expect(await listed("")).toEqual(ids);
  expect(await listed("channel=email")).toEqual([ids[1]]);
  expect(await listed("channel=ftp&status=active")).toEqual([ids[2]]);
  expect(await listed("search=P.Mail")).toEqual([ids[1]]);
  const { body: first, headers } = await call("GET", `${PATH}?limit=2&channel=ftp`, { as: secret });
  expect(first.pagination).toMatchObject({ total: 2, more: false });
  expect(headers.get("link")).toBeNull();
  const { body: page } = await call("GET", `${PATH}?limit=2`, { as: secret });
  expect(await listed(`limit=2&cursor=${page.pagination.next_cursor}`)).toEqual([ids[2]]);
  await expectProblem("parameter_invalid", "GET", `${PATH}?group=clx1a2b3c4d5e6f7g8h9i0j2`, { as: secret });
  await expectProblem("parameter_invalid", "GET", `${PATH}?channel=sftp`, { as: secret });
});
