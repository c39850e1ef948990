import { LIST_GROUPS } from "@/lib/domain/api/group-identifier";
import { API_PROBLEMS, ApiProblem, type ApiProblemCode, problemType } from "@/lib/domain/api/problem";
import type { Refusal } from "@/lib/domain/decision";
import { DENIALS, messageOfDenial } from "@/lib/domain/denial";
import { Denied } from "@/lib/domain/denied";
import { exhaustedHeaders } from "@/lib/domain/rate-limit";
import { DomainError, type ErrorCode, Retiring, Stale } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { Failures } from "./operation";

/** What fields of the services that have another name in forms are called here. */
const FIELDS: Record<string, string> = {
  groupId: "authorizationGroup",
  permissions: "authorizationGroup",
  allowlist: "allowedIps",
  keyLimit: "apiKeyLimit",
  channelLimit: "channelCredentialLimit",
  aiLimit: "aiKeyLimit",
};

/** Where forms offer a choice, and programs have to look it up. */
const DETAILS: Record<string, string> = { groupId: LIST_GROUPS };

/** Refused as at the door, with a challenge (RFC 6750 section 3) where a credential is at fault. */
export function problemOfRefusal(refusal: Refusal, permission: string | null): ApiProblem {
  // Only requests for models are refused so.
  if (refusal.reason === "model_not_allowed" || refusal.reason === "budget_exhausted") {
    return new ApiProblem("not_accepted_here");
  }
  const { error } = DENIALS[refusal.reason];
  const message = messageOfDenial(refusal.reason, permission);
  const scope = refusal.reason === "permission_missing" && permission ? `, scope="${permission}"` : "";
  return new ApiProblem(refusal.reason, message, undefined, {
    ...(error && {
      "WWW-Authenticate": `Bearer realm="Portcullis", error="${error}", error_description="${message}"${scope}`,
    }),
    ...(refusal.reason === "rate_limited" && exhaustedHeaders(refusal.exhausted)),
  });
}

/**
 * Whatever was thrown; what nobody expected is logged under the request's id and told as one sentence.
 *
 * @param failures what the operation's services call theirs
 */
export function toProblem(error: unknown, requestId: string, failures: Partial<Failures> = {}): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof Denied) return problemOfRefusal(error.refusal, null);
  if (error instanceof Retiring) return new ApiProblem("secret_retiring");
  if (error instanceof Stale) return new ApiProblem("precondition_failed");
  if (error instanceof DomainError && error.code === "THROTTLED") {
    return new ApiProblem("too_many_changes", undefined, undefined, { "Retry-After": "1" });
  }
  const code = error instanceof DomainError ? codeOf(error.code, failures) : undefined;
  if (!(error instanceof DomainError) || !code) {
    log.error({ err: error, id: requestId }, "a request to the API failed");
    return new ApiProblem("internal_error");
  }
  if (error.code === "NOT_FOUND") return new ApiProblem(code);
  const errors = Object.entries(error.fieldErrors ?? {}).flatMap(([field, details]) =>
    details.map((detail) => ({ field: FIELDS[field] ?? field, detail: DETAILS[field] ?? detail })),
  );
  return new ApiProblem(code, errors.length > 0 ? undefined : error.message, errors.length > 0 ? errors : undefined);
}

const codeOf = (code: ErrorCode, failures: Partial<Failures>): ApiProblemCode | undefined =>
  code === "INVALID_INPUT" ? "input_invalid" : failures[code];

export interface ProblemAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A problem document (RFC 9457). */
export function problemAnswer({ code, detail, errors, headers }: ApiProblem, requestId: string): ProblemAnswer {
  const { status, title } = API_PROBLEMS[code];
  const type = problemType(env().PORTCULLIS_URL, code);
  const document = { type, title, status, code, detail, ...(errors && { errors }), request_id: requestId };
  return {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
    body: `${JSON.stringify(document)}\n`,
  };
}

export function problemResponse(problem: ApiProblem, requestId: string): Response {
  const { body, ...init } = problemAnswer(problem, requestId);
  return new Response(body, init);
}
