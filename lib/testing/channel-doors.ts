import { db } from "@/lib/data/client";
import { VERIFY_PERMISSION } from "@/lib/domain/service-schema";
import { createChannelCredential, createGroup, createKey, createTenant } from "@/prisma/factories";
import { createTestDatabase } from "./database";
import { serveVerifier } from "./verifier-server";

/** A chosen secret with what protocols trip over. */
export const CHOSEN = "Correct: horse, battery & stäple %41+";

export type CredentialValues = Partial<Parameters<typeof createChannelCredential>[1]>;

export const basic = (clientId: string, secret: string) =>
  `Basic ${Buffer.from(`${clientId}:${secret}`).toString("base64")}`;

/** As nginx's mail proxy passes them on: it escapes spaces, percent signs and control characters alone. */
export const mailLogin = (clientId: string, secret: string) => ({
  "Auth-User": escapeAsNginx(clientId),
  "Auth-Pass": escapeAsNginx(secret),
});

function escapeAsNginx(text: string): string {
  const bytes = Buffer.from(text).toString("latin1");
  return bytes.replace(/[\0-\x20%]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

let clients = 0;
/** Of a client that has guessed nothing yet. */
export const newAddress = () => `198.18.0.${++clients}`;

/** A verifier and a tenant with a service credential, and what programs ask there about credentials of channels. */
export async function openChannelDoors() {
  await createTestDatabase();
  process.env.PORTCULLIS_TRUSTED_PROXIES = "127.0.0.1";
  const tenantId = (await createTenant(db(), { limit: 1_000 })).id;
  const groupId = (await createGroup(db(), { tenantId, permissions: [VERIFY_PERMISSION] })).id;
  const service = (await createKey(db(), { tenantId, groupId })).secret;
  const { url, close } = await serveVerifier();
  const get = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(url + path, { headers });
    const text = await answer.text();
    const { date, ...rest } = Object.fromEntries(answer.headers);
    return { status: answer.status, headers: rest, text, code: rest["x-portcullis-reason"] };
  };
  return {
    url,
    tenantId,
    groupId,
    service,
    close,
    credential: (values: CredentialValues = {}) =>
      createChannelCredential(db(), { tenantId, channel: "http", secret: CHOSEN, ...values }),
    /** As a proxy does. */
    verify: (query: string, headers: Record<string, string>, path = "/verify") =>
      get(path + query, { "X-Forwarded-For": newAddress(), ...headers }),
    /** As nginx's mail proxy does. */
    askForMail: (headers: Record<string, string>, query = "?server=127.0.0.1:1143") =>
      get(`/verify/nginx-mail${query}`, {
        "X-API-Key": service,
        "Auth-Method": "plain",
        "Auth-Protocol": "imap",
        "Auth-Login-Attempt": "1",
        "Client-IP": newAddress(),
        ...headers,
      }),
    /** As a program does that checks credentials itself. */
    async ask(body: object) {
      const answer = await fetch(`${url}/v1/verify`, {
        method: "POST",
        headers: { "X-API-Key": service, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
  };
}
