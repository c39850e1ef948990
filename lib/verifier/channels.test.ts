import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { PAIR_GUESSES } from "@/lib/domain/guessing";
import { generateSecret } from "@/lib/domain/secret";
import { basic, CHOSEN, type CredentialValues, newAddress, openChannelDoors } from "@/lib/testing/channel-doors";
import { createTenant } from "@/prisma/factories";

const { url, tenantId, service, credential, verify, ask, close } = await openChannelDoors();
afterAll(close);

const BASIC = 'Basic realm="Portcullis", charset="UTF-8"';

describe("a channel's door", () => {
  test.each(["chosen", "generated"])("opens by Basic for a %s secret, and names the client", async (kind) => {
    const { id, clientId, secret } = await credential(kind === "chosen" ? {} : { secret: undefined });
    for (let times = 0; times < 2; times++) {
      expect(await verify("?channel=http", { Authorization: basic(clientId.toUpperCase(), secret) })).toMatchObject({
        status: 200,
        headers: {
          "x-portcullis-tenant": tenantId,
          "x-portcullis-key": id,
          "x-portcullis-permissions": "-",
          "x-portcullis-client": clientId,
          "cache-control": "no-store",
        },
      });
    }
  });

  test.each([
    ["rest", 200],
    ["http", 200],
    ["webService", 200],
    ["ftp", 401],
    ["email", 401],
  ] as const)("%s: a generated secret alone gets %i", async (channel, status) => {
    const { secret } = await credential({ channel, secret: undefined });
    for (const headers of [{ "X-API-Key": secret }, { Authorization: `Bearer ${secret}` }] as Record<
      string,
      string
    >[]) {
      const answer = await verify(`?channel=${channel}`, headers);
      expect(answer.status).toBe(status);
      if (status === 401)
        expect([answer.code, answer.headers["www-authenticate"]]).toEqual(["credential_missing", BASIC]);
    }
  });

  test("challenges with Basic", async () => {
    const answer = await verify("?channel=http", {});
    expect(answer).toMatchObject({ status: 401, code: "credential_missing", headers: { "www-authenticate": BASIC } });
    const wrong = await verify("?channel=http", { Authorization: basic("nobody", "a wrong secret") });
    expect(wrong).toMatchObject({ status: 401, code: "unknown_key", headers: { "www-authenticate": BASIC } });
  });

  test("unknown client ids, wrong secrets and what is no pair get the same bytes", async () => {
    const { clientId } = await credential();
    const wrong = [
      basic(clientId, "a wrong secret"),
      basic(clientId, generateSecret("ptcch")),
      basic(clientId, ""),
      basic(clientId, "x".repeat(1_000)),
      basic(`nobody-${randomUUID()}`, CHOSEN),
      basic("", CHOSEN),
      basic("no client id", CHOSEN),
      `Basic ${Buffer.from(`${clientId}\0:${CHOSEN}`).toString("base64")}`,
      `Basic ${Buffer.from(clientId).toString("base64")}`,
      `Basic ${Buffer.from([0xff, 0x3a, 0xfe]).toString("base64")}`,
      "Basic !",
      "Basic",
    ];
    const [first, ...others] = await Promise.all(wrong.map((text) => verify("?channel=http", { Authorization: text })));
    expect(first).toMatchObject({ status: 401, code: "unknown_key" });
    for (const other of others) expect(other).toEqual(first);
  });

  test.each<[string, CredentialValues, number, string]>([
    ["revoked", { revokedAt: new Date("2020-01-01") }, 401, "key_revoked"],
    ["expired", { expiresAt: new Date("2020-01-01") }, 401, "key_expired"],
    ["from elsewhere", { allowlist: ["192.0.2.0/24"] }, 403, "address_not_allowed"],
    ["of another channel", { channel: "rest" }, 403, "not_accepted_here"],
  ])("tells the holder of one that is %s", async (_, values, status, code) => {
    const { clientId, secret } = await credential(values);
    expect(await verify("?channel=http", { Authorization: basic(clientId, secret) })).toMatchObject({ status, code });
    const wrong = await verify("?channel=http", { Authorization: basic(clientId, "a wrong secret") });
    expect(wrong).toMatchObject({ status: 401, code: "unknown_key" });
  });

  test("refuses two credentials, even when both are right", async () => {
    const { clientId, secret } = await credential({ secret: undefined });
    const authorization = basic(clientId, secret);
    const twice = await verify("?channel=http", { Authorization: authorization, "X-API-Key": secret });
    expect(twice).toMatchObject({ status: 400, code: "credential_ambiguous" });
    const joined = await verify("?channel=http", { Authorization: `${authorization}, Bearer ${secret}` });
    expect(joined).toMatchObject({ status: 400, code: "credential_ambiguous" });
  });

  test("refuses guesses over the limit before it looks at them, and says when to come again", async () => {
    const { clientId } = await credential();
    const from = { "X-Forwarded-For": newAddress() };
    const guess = () =>
      verify("?channel=http", { ...from, Authorization: basic(clientId, randomUUID()) }, "/verify/nginx");
    const answers = await Promise.all(Array.from({ length: 3 * PAIR_GUESSES.client }, guess));
    const throttled = answers.filter(({ code }) => code === "guessing_throttled");
    expect(throttled.length).toBeGreaterThanOrEqual(PAIR_GUESSES.client);
    expect(throttled[0]).toMatchObject({ status: 403, headers: { "x-portcullis-status": "429" } });
    expect(Number(throttled[0]?.headers["retry-after"])).toBeGreaterThan(0);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/^portcullis_verifications_total\{outcome="guessing_throttled"\} [1-9]/m);
    expect(metrics).toMatch(/^portcullis_secret_comparisons_total [1-9]/m);
  });
});

test("without a channel, tenant API keys only", async () => {
  const pair = await credential();
  const basicOnly = await verify("", { Authorization: basic(pair.clientId, pair.secret) });
  expect(basicOnly).toMatchObject({ status: 401, code: "credential_missing" });
  const { secret } = await credential({ secret: undefined });
  expect(await verify("", { "X-API-Key": secret })).toMatchObject({ status: 403, code: "not_accepted_here" });
  // Somebody else's user and password may come along.
  const both = await verify("", { "X-API-Key": service, Authorization: basic("somebody", "else") });
  expect(both).toMatchObject({ status: 200, headers: { "x-portcullis-client": "-" } });
  expect(await verify("?channel=http", { "X-API-Key": service })).toMatchObject({ code: "not_accepted_here" });
});

test.each([
  ["?channel=HTTP", "channel_unknown"],
  ["?channel=", "channel_unknown"],
  ["?channel=http&channel=rest", "channel_unknown"],
  ["?channel=http&permission=a:b", "parameters_conflict"],
  ["?channels=http", "parameter_unknown"],
])("%s: 400 %s", async (query, code) => {
  const { clientId, secret } = await credential();
  expect(await verify(query, { Authorization: basic(clientId, secret) })).toMatchObject({ status: 400, code });
});

test("whoami is for tenant API keys", async () => {
  expect(await verify("?channel=http", { "X-API-Key": service }, "/api/whoami")).toMatchObject({ status: 400 });
});

describe("a program asks", () => {
  test("about a client id and its secret", async () => {
    const { id, name, clientId, secret } = await credential({ channel: "ftp" });
    const question = { client_id: clientId, secret, channel: "ftp", address: newAddress() };
    expect(await ask(question)).toMatchObject({
      status: 200,
      body: { allowed: true, client_id: clientId, key: { id, name }, permissions: [] },
    });
    expect((await ask({ ...question, channel: "email" })).body.reason).toBe("not_accepted_here");
    expect((await ask({ ...question, secret: "a wrong one" })).body.reason).toBe("unknown_key");
  });

  test("about a generated secret alone", async () => {
    const { secret } = await credential({ channel: "rest", secret: undefined });
    expect((await ask({ key: secret, channel: "rest" })).body.allowed).toBe(true);
    expect((await ask({ key: secret, channel: "http" })).body.reason).toBe("not_accepted_here");
    expect((await ask({ key: secret })).body.reason).toBe("not_accepted_here");
  });

  test("about those of another tenant: unknown", async () => {
    const stranger = await createTenant(db());
    const { clientId, secret } = await credential({ tenantId: stranger.id });
    const question = { client_id: clientId, secret, channel: "http", address: newAddress() };
    expect((await ask(question)).body).toMatchObject({ allowed: false, reason: "unknown_key" });
  });

  test("and guesses too often: when it makes sense to try again", async () => {
    const { clientId } = await credential();
    const question = { client_id: clientId, channel: "http", address: newAddress() };
    const guess = async () => (await ask({ ...question, secret: randomUUID() })).body;
    const answers = await Promise.all(Array.from({ length: 3 * PAIR_GUESSES.client }, guess));
    const throttled = answers.find(({ reason }) => reason === "guessing_throttled");
    expect(throttled?.retry_after).toBeGreaterThan(0);
  });

  test.each([
    { client_id: "acme", secret: "x", channel: "http" },
    { client_id: "acme", secret: "x", address: "192.0.2.1" },
    { client_id: "acme", channel: "http", address: "192.0.2.1" },
    { client_id: "acme", secret: "x", channel: "gopher", address: "192.0.2.1" },
    { client_id: "acme", secret: "x", channel: "http", address: "192.0.2.1", permission: "a:b" },
    { key: "x", channel: "ftp" },
    { key: "x", channel: "http", permission: "a:b" },
    { key: "x", client_id: "acme" },
  ])("%j: 400", async (question) => {
    expect(await ask(question)).toMatchObject({ status: 400, body: { code: "body_invalid" } });
  });
});
