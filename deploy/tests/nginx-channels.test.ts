import { afterAll, describe, expect, test } from "vitest";
import type { Channel } from "@/lib/domain/grant";
import { type Answer, send } from "./client";
import { expectDenial } from "./denial";
import { NGINX_CHANNELS } from "./gateways";
import { openStage } from "./stage";

const stage = await openStage(NGINX_CHANNELS);
afterAll(stage.close);

const CHOSEN = "Correct: horse, battery & stäple";
const CHALLENGE = 'Basic realm="Portcullis", charset="UTF-8"';

const basic = ({ clientId, secret }: { clientId: string; secret: string }) =>
  `Basic ${Buffer.from(`${clientId}:${secret}`).toString("base64")}`;

const ask = (path: string, authorization: string, type = "text/xml") =>
  send(
    stage.port,
    path,
    [
      ["Authorization", authorization],
      ["Content-Type", type],
      ["X-Portcullis-Client", "somebody-else"],
    ],
    { method: "POST", body: "<x/>" },
  );

const SOAP = {
  "text/xml": { namespace: "http://schemas.xmlsoap.org/soap/envelope/", client: "soap:Client", server: "soap:Server" },
  "application/soap+xml": {
    namespace: "http://www.w3.org/2003/05/soap-envelope",
    client: "soap:Sender",
    server: "soap:Receiver",
  },
} as const;
type SoapType = keyof typeof SOAP;
const SOAP_TYPES = Object.keys(SOAP) as SoapType[];

function expectFault(answer: Answer, type: SoapType, status: number, reason: string): void {
  const { namespace, client, server } = SOAP[type];
  expect(answer).toMatchObject({
    status,
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" },
  });
  expect(answer.body).toContain(`xmlns:soap="${namespace}"`);
  expect(answer.body).toContain(`>${status === 503 ? server : client}<`);
  expect(answer.body).toContain(`>${reason}<`);
}

describe.each<[string, Channel, Channel]>([
  ["/", "http", "webService"],
  ["/soap/orders", "webService", "http"],
])("%s", (path, channel, other) => {
  const isSoap = channel === "webService";
  const expectRefusal = (answer: Answer, status: number, code: string, challenge: string | null = null) =>
    isSoap ? expectFault(answer, "text/xml", status, code) : expectDenial(answer, status, code, challenge);
  const make = (values: Partial<Parameters<typeof stage.credential>[0]> = {}) =>
    stage.credential({ channel, secret: CHOSEN, ...values });
  const keptOut = (authorization: string) => stage.keptOut(() => ask(path, authorization));

  test("lets in by Basic, names the client, and keeps its secret out of the upstream", async () => {
    const pair = await make();
    const { status, body } = await ask(path, basic(pair));
    expect(status).toBe(200);
    const { headers } = JSON.parse(body);
    expect(headers).toMatchObject({ "x-portcullis-client": pair.clientId, "x-portcullis-key": pair.id });
    expect(headers).not.toHaveProperty("authorization");
  });

  test("lets in by header", async () => {
    const { secret } = await make({ secret: undefined });
    expect(await ask(path, `Bearer ${secret}`)).toMatchObject({ status: 200 });
    expect(await send(stage.port, path, [["X-API-Key", secret]])).toMatchObject({ status: 200 });
  });

  test("asks for a credential", async () => {
    const answer = await stage.keptOut(() => send(stage.port, path));
    expectRefusal(answer, 401, "credential_missing", CHALLENGE);
    expect(answer.headers["www-authenticate"]).toBe(CHALLENGE);
  });

  test("keeps out a wrong secret, another channel's, another address, an expired one", async () => {
    const { clientId } = await make();
    expectRefusal(await keptOut(basic({ clientId, secret: "a wrong secret" })), 401, "unknown_key", CHALLENGE);
    expectRefusal(await keptOut(basic(await make({ channel: other }))), 403, "not_accepted_here");
    expectRefusal(await keptOut(basic(await make({ allowlist: ["127.0.0.1"] }))), 403, "address_not_allowed");
    const expired = await make({ expiresAt: new Date("2020-01-01") });
    expectRefusal(await keptOut(basic(expired)), 401, "key_expired", CHALLENGE);
    const { secret } = await stage.key();
    expectRefusal(await keptOut(`Bearer ${secret}`), 403, "not_accepted_here");
  });

  test("keeps out what was revoked, and what was changed, once that has returned", async () => {
    const [revoked, changed] = [await make(), await make()];
    for (const pair of [revoked, changed]) expect((await ask(path, basic(pair))).status).toBe(200);
    await stage.revoke(revoked.id, "channel");
    expectRefusal(await keptOut(basic(revoked)), 401, "key_revoked", CHALLENGE);
    const secret = await stage.change(changed.id);
    expectRefusal(await keptOut(basic(changed)), 401, "unknown_key", CHALLENGE);
    expect((await ask(path, basic({ ...changed, secret }))).status).toBe(200);
  });

  test("keeps out everybody while the verifier is down", async () => {
    const pair = await make();
    expect((await ask(path, basic(pair))).status).toBe(200);
    await stage.door.goDown();
    const answer = await keptOut(basic(pair));
    await stage.door.recover();
    expect(answer.status).toBe(503);
    expect(answer.body).toContain("verification_unavailable");
    await expect.poll(async () => (await ask(path, basic(pair))).status).toBe(200);
  });
});

test.each(SOAP_TYPES)("callers with %s get a fault of their version", async (type) => {
  const soap = (authorization: string) => stage.keptOut(() => ask("/soap/", authorization, `${type}; charset=utf-8`));
  expectFault(await soap("Basic !"), type, 401, "unknown_key");
  const pair = await stage.credential({ channel: "email", secret: CHOSEN });
  expectFault(await soap(basic(pair)), type, 403, "not_accepted_here");
  const { clientId, secret } = pair;
  const twice = await stage.keptOut(() =>
    send(stage.port, "/soap/", [
      ["Authorization", basic({ clientId, secret })],
      ["X-API-Key", "x"],
      ["Content-Type", type],
    ]),
  );
  expectFault(twice, type, 400, "credential_ambiguous");
  await stage.door.goDown();
  const answer = await soap(basic(pair));
  await stage.door.recover();
  expectFault(answer, type, 503, "verification_unavailable");
});
