import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Refusal, Throttled } from "@/lib/domain/decision";
import { DENIALS, messageOfDenial } from "@/lib/domain/denial";
import { exhaustedHeaders } from "@/lib/domain/rate-limit";
import type { CachedKey } from "./cache";
import { endSoon } from "./end-soon";
import { keepHead, reuseHead } from "./kept-head";

/** A refusal as a problem document (RFC 9457) and, where a credential is at fault, a challenge (RFC 6750 section 3). */
export interface Problem {
  status: number;
  /** Stable: programs may compare it. */
  code: string;
  detail: string;
  /** An error code of RFC 6750; empty for a challenge without one; null for no challenge. */
  error: "invalid_request" | "invalid_token" | "insufficient_scope" | "" | null;
  /** How to present a credential; `Bearer` where nothing is said. */
  scheme?: "Basic";
  /** For 405: the methods that there are. */
  allow?: string;
  /** What is wrong with the body, field by field: an extension member (RFC 9457 section 3.2). */
  errors?: readonly { field: string; detail: string }[];
}

export const PROBLEMS = {
  credentialMissing: {
    status: 401,
    code: "credential_missing",
    detail: "Send an API key as X-API-Key or as Authorization: Bearer.",
    error: "",
  },
  credentialAmbiguous: {
    status: 400,
    code: "credential_ambiguous",
    detail: "Send one API key in one header: this request carries two credentials.",
    error: "invalid_request",
  },
  pairMissing: {
    status: 401,
    code: "credential_missing",
    detail: "Send a client id and its secret as Authorization: Basic.",
    error: "",
  },
  channelUnknown: {
    status: 400,
    code: "channel_unknown",
    detail: "Ask for one channel: ftp, rest, http, webService or email.",
    error: null,
  },
  parametersConflict: {
    status: 400,
    code: "parameters_conflict",
    detail: "Ask for a permission or for a channel: credentials of channels have no permissions.",
    error: null,
  },
  permissionMalformed: {
    status: 400,
    code: "permission_malformed",
    detail: "Ask for one permission such as ?permission=orders:read.",
    error: "invalid_request",
  },
  parameterUnknown: {
    status: 400,
    code: "parameter_unknown",
    detail: "The parameters are permission, such as ?permission=orders:read, and channel, such as ?channel=http.",
    error: "invalid_request",
  },
  getOnly: { status: 405, code: "method_not_allowed", detail: "Use GET.", error: null, allow: "GET, HEAD" },
  postOnly: { status: 405, code: "method_not_allowed", detail: "Use POST.", error: null, allow: "POST" },
  bodyTooLarge: { status: 413, code: "body_too_large", detail: "The body has more than 16 KB.", error: null },
  bodyNotJson: {
    status: 415,
    code: "body_not_json",
    detail: "Send the body as application/json, without a content coding.",
    error: null,
  },
  bodyInvalid: {
    status: 400,
    code: "body_invalid",
    detail: "The body does not say what to check; errors names the fields.",
    error: null,
  },
  parameterMisplaced: {
    status: 400,
    code: "parameter_misplaced",
    detail: "There are no parameters here: everything goes into the body.",
    error: null,
  },
  bodyMalformed: { status: 400, code: "body_malformed", detail: "The body is no JSON in UTF-8.", error: null },
  unavailable: {
    status: 503,
    code: "verification_unavailable",
    detail: "The key can't be verified at the moment. Try again.",
    error: null,
  },
} as const satisfies Record<string, Problem>;

/** What a refusal says beside its problem. */
interface Denied extends Problem {
  /** The permission that was asked for, so that the challenge can name it (RFC 6750 section 3). */
  scope?: string;
  /** When to come again. */
  later?: Record<string, string>;
}

/** What is said of a key that there is none of. */
export const UNKNOWN: Refusal = { allowed: false, reason: "unknown_key" };

/** @param permission what was asked for */
export function denial(refusal: Refusal | Throttled, permission: string | null): Denied {
  const { reason } = refusal;
  const { status, error } = DENIALS[reason];
  return {
    status,
    code: reason,
    detail: messageOfDenial(reason, permission),
    error,
    ...(reason === "permission_missing" && permission && { scope: permission }),
    ...(reason === "rate_limited" && { later: exhaustedHeaders(refusal.exhausted) }),
    ...(reason === "guessing_throttled" && { later: { "Retry-After": String(refusal.retryAfterSeconds) } }),
  };
}

/** Who the key belongs to, for the proxy: always every header and never an empty one, or the client's own would pass. */
const identityHeaders = ({ tenantId, permissions, clientId, keyId }: CachedKey): readonly string[] => [
  "X-Portcullis-Tenant",
  tenantId,
  "X-Portcullis-Permissions",
  permissions.join(" ") || "-",
  "X-Portcullis-Client",
  clientId ?? "-",
  // What is of this key alone comes last.
  "X-Portcullis-Key",
  keyId,
];

export function allow(res: ServerResponse, key: CachedKey, body: object | null, now: number): void {
  if (body) {
    send(res, 200, identityHeaders(key), body, "application/json");
    return;
  }
  if (key.head !== null && reuseHead(res, key.head, key.keyId, now)) {
    endSoon(res);
    return;
  }
  res.writeHead(200, ["Content-Length", "0", ...NO_STORE, ...identityHeaders(key)]);
  key.head ??= keepHead(res, key.keyId);
  res.end();
}

/** An answer that is not about the request's own credential. */
export const tell = (res: ServerResponse, body: object): void => send(res, 200, [], body, "application/json");

/** @param statusInHeader for askers that know 401 and 403 only: 400 and 429 are sent as 403, and a header names them */
export function refuse(res: ServerResponse, problem: Denied, statusInHeader = false): void {
  const { code, detail, error, scheme, scope, later, allow, errors } = problem;
  const status = statusInHeader && [400, 429].includes(problem.status) ? 403 : problem.status;
  const title = STATUS_CODES[status];
  const parameters = [
    'realm="Portcullis"',
    ...(error ? [`error="${error}"`, `error_description="${detail}"`] : []),
    ...(scope ? [`scope="${scope}"`] : []),
  ];
  const challenge = scheme === "Basic" ? BASIC : `Bearer ${parameters.join(", ")}`;
  send(
    res,
    status,
    Object.entries({
      // For proxies that pass on no body.
      "X-Portcullis-Reason": code,
      ...(error !== null && { "WWW-Authenticate": challenge }),
      ...(allow && { Allow: allow }),
      ...(status === 503 && { "Retry-After": "1" }),
      ...later,
      ...(statusInHeader && { "X-Portcullis-Status": String(problem.status) }),
    }).flat(),
    { type: "about:blank", title, status, code, detail, errors },
    "application/problem+json",
  );
}

/** RFC 7617 section 2.1. */
const BASIC = 'Basic realm="Portcullis", charset="UTF-8"';

/** A decision holds for the request that asked for it and for no other. */
const NO_STORE = ["Cache-Control", "no-store"];

/** @param headers names and values by turns */
function send(res: ServerResponse, status: number, headers: readonly string[], body: object, type: string): void {
  const text = `${JSON.stringify(body)}\n`;
  const length = String(Buffer.byteLength(text));
  res.writeHead(status, [...headers, "Content-Type", type, "Content-Length", length, ...NO_STORE]);
  res.end(text);
}
