import { decodeBasic } from "./basic";
import { headerValues } from "./header-values";

/** What a request presents as its secret. `malformed` is text that can't be a secret of any installation. */
export type Credential =
  | { kind: "none" }
  | { kind: "ambiguous" }
  | { kind: "malformed" }
  | { kind: "presented"; secret: string }
  | { kind: "pair"; clientId: string; secret: string };

/** RFC 6750 section 2.1: b64token. */
const TOKEN = /^[0-9A-Za-z\-._~+/]+=*$/;
/** RFC 9110 section 11.1: the scheme is case-insensitive. RFC 6750 section 2.1: spaces, then the token. */
const BEARER = /^bearer(?: +(.*))?$/i;
const BASIC = /^basic(?: +(.*))?$/i;

/**
 * The credential in `X-API-Key: <secret>` or `Authorization: Bearer <secret>`. Two of them, in two headers, in one that
 * is repeated or in one value with a comma, are ambiguous, because another program on the way might have chosen the
 * other one. Other schemes of Authorization, and an empty X-API-Key as some proxies always send it, are no credential.
 *
 * @param rawHeaders names and values by turns, as in node's `IncomingMessage.rawHeaders`
 * @param pairs whether `Authorization: Basic` with client id and secret is a credential, too
 */
export function readCredential(rawHeaders: readonly string[], pairs = false): Credential {
  const authorizations = headerValues(rawHeaders, "authorization");
  const presented = headerValues(rawHeaders, "x-api-key").filter((value) => value !== "");
  if (authorizations.length > 1) return { kind: "ambiguous" };
  const [authorization] = authorizations;
  const bearer = authorization === undefined ? null : BEARER.exec(authorization);
  if (bearer) presented.push(bearer[1] ?? "");
  const basic = pairs && authorization !== undefined ? BASIC.exec(authorization) : null;
  if (basic) presented.push(basic[1] ?? "");

  const [secret, ...others] = presented;
  if (secret === undefined) return { kind: "none" };
  if (others.length > 0 || secret.includes(",")) return { kind: "ambiguous" };
  if (basic) return pairIn(secret);
  return TOKEN.test(secret) ? { kind: "presented", secret } : { kind: "malformed" };
}

function pairIn(base64: string): Credential {
  const pair = decodeBasic(base64);
  return pair ? { kind: "pair", clientId: pair.user, secret: pair.password } : { kind: "malformed" };
}
