import { type ServerResponse, STATUS_CODES } from "node:http";
import type { Refusal } from "@/lib/domain/decision";
import { DENIALS } from "@/lib/domain/denial";
import { exhaustedHeaders } from "@/lib/domain/rate-limit";

/** The official clients wait no longer than this for a Retry-After; they would try again at once. In seconds. */
const LONGEST_WAIT = 60;

/** Why a request was not passed on, or came to nothing. */
export interface Fault {
  status: number;
  /** Stable: programs may compare it. */
  code: string;
  message: string;
  /** Of OpenAI's classes of errors. */
  type?: string;
  /** The field at fault. */
  param?: string | null;
  /** Trying again can help. */
  retry?: boolean;
  headers?: Record<string, string>;
}

const invalid = (code: string, message: string, status = 400): Fault => ({ status, code, message });
const broken = (status: number, code: string, message: string, retry = true): Fault => ({
  status,
  code,
  message,
  retry,
});

export const FAULTS = {
  credentialMissing: {
    ...invalid("credential_missing", "Send an API key as Authorization: Bearer.", 401),
    headers: { "WWW-Authenticate": 'Bearer realm="Portcullis"' },
  },
  credentialAmbiguous: invalid("credential_ambiguous", "Send one API key in one header: this request carries two."),
  pathUnknown: invalid("path_unknown", "There is no such address here.", 404),
  getOnly: { ...invalid("method_not_allowed", "Use GET.", 405), headers: { Allow: "GET, HEAD" } },
  postOnly: { ...invalid("method_not_allowed", "Use POST.", 405), headers: { Allow: "POST" } },
  bodyTooLarge: invalid("body_too_large", "The body is too large.", 413),
  bodyNotJson: invalid("body_not_json", "Send the body as application/json, without a content coding.", 415),
  bodyNotForm: invalid("body_not_form", "Send the body as multipart/form-data, without a content coding.", 415),
  bodyMalformed: invalid("body_malformed", "The body can't be read."),
  modelMissing: { ...invalid("model_missing", "Name one model, in one member called model."), param: "model" },
  memberRepeated: invalid("member_repeated", "A member of the body is there twice, or in another spelling."),
  tooManyMembers: invalid(
    "too_many_members",
    "The body has too many members: more than 1,000, 10,000 of tools, or 100 parts of a form.",
  ),
  memberTooLong: invalid(
    "member_too_long",
    "The model, background, stream or stream_options is longer than 4,096 bytes.",
  ),
  streamInvalid: { ...invalid("stream_invalid", "Send stream as true, false or null."), param: "stream" },
  unavailable: {
    ...broken(503, "verification_unavailable", "The key can't be verified at the moment. Try again."),
    headers: { "Retry-After": "1" },
  },
  keyBusy: {
    ...broken(429, "key_busy", "This API key has too many requests under way. Try again when some have ended."),
    headers: { "Retry-After": "1" },
  },
  gatewayBusy: {
    ...broken(503, "gateway_busy", "Too many requests are under way. Try again when some have ended."),
    headers: { "Retry-After": "1" },
  },
  notOffered: invalid(
    "not_offered",
    "The model does not offer this: its upstream knows no such endpoint, or no such model.",
    404,
  ),
  upstreamUnreachable: broken(502, "upstream_unreachable", "The model can't be reached at the moment."),
  upstreamTimeout: broken(504, "upstream_timeout", "The model has not answered in time."),
  upstreamFailed: broken(502, "upstream_failed", "The model's answer broke off."),
  upstreamRefused: broken(502, "upstream_refused", "The model is not set up correctly. Tell the operator.", false),
} as const satisfies Record<string, Fault>;

/** @param param what is not passed on */
export const notAllowed = (param: string): Fault => ({
  ...invalid("member_not_allowed", `Leave out ${param}: it could reach other models, or work on after the answer.`),
  param,
});

const TYPES: Record<number, string> = {
  401: "authentication_error",
  403: "permission_error",
  429: "rate_limit_error",
};

export function faultOf(refusal: Refusal): Fault {
  const { reason } = refusal;
  const { status, error, message } = DENIALS[reason];
  const fault: Fault = { status, code: reason, message };
  switch (reason) {
    case "model_not_allowed":
      return { ...fault, param: "model" };
    case "budget_exhausted":
      return { ...fault, code: "insufficient_quota", type: "insufficient_quota" };
    case "rate_limited": {
      const retry = refusal.exhausted.retryAfterSeconds <= LONGEST_WAIT;
      return { ...fault, retry, headers: exhaustedHeaders(refusal.exhausted) };
    }
    default:
      if (error === null) return fault;
      return { ...fault, headers: { "WWW-Authenticate": `Bearer realm="Portcullis", error="${error}"` } };
  }
}

/** As OpenAI's clients read it. */
export const errorOf = ({ status, code, message, type, param = null }: Fault) => ({
  message,
  type: type ?? TYPES[status] ?? (status >= 500 ? "server_error" : "invalid_request_error"),
  param,
  code,
});

/** What OpenAI's clients read, and a problem document (RFC 9457), in one. */
export function refuse(res: ServerResponse, fault: Fault): void {
  const { status, code, message, retry = false, headers } = fault;
  const problem = { type: "about:blank", title: STATUS_CODES[status], status, code, detail: message };
  send(res, status, { error: errorOf(fault), ...problem }, "application/problem+json", {
    ...headers,
    ...(!retry && { "X-Should-Retry": "false" }),
  });
}

export const tell = (res: ServerResponse, body: object): void => send(res, 200, body, "application/json", {});

function send(res: ServerResponse, status: number, body: object, type: string, headers: Record<string, string>): void {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    ...headers,
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
  });
  res.end(text);
}
