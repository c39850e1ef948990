import type { Operation } from "@/lib/api/operation";
import {
  API_PROBLEMS,
  ApiProblem,
  type ApiProblemCode,
  type FieldProblem,
  problemType,
} from "@/lib/domain/api/problem";
import { env } from "@/lib/env";

/** What every operation can meet. */
const COMMON_PROBLEMS: readonly ApiProblemCode[] = [
  "parameter_invalid",
  "credential_ambiguous",
  "credential_missing",
  "unknown_key",
  "key_revoked",
  "secret_retired",
  "key_expired",
  "browser_refused",
  "tenant_suspended",
  "address_not_allowed",
  "not_accepted_here",
  "permission_missing",
  "body_too_large",
  "rate_limited",
  "internal_error",
  "verification_unavailable",
];

const EXAMPLE_REQUEST_ID = "0b5c8f0e-5a0e-4c58-9d56-5f1f4c3c8a57";

/** An answer for each status that the operation's problems have, each with all of its codes. */
export function problemResponses({ method, problems }: Pick<Operation, "method" | "problems">): Record<string, object> {
  const ofChanges: ApiProblemCode[] = method === "GET" ? [] : ["too_many_changes"];
  const codes = [...new Set([...COMMON_PROBLEMS, ...ofChanges, ...problems])];
  const statuses = [...new Set(codes.map((code) => API_PROBLEMS[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => [status, problemResponse(codes.filter((code) => API_PROBLEMS[code].status === status))]),
  );
}

function problemResponse(codes: readonly ApiProblemCode[]): object {
  return {
    description: codes.map((code) => `\`${code}\`: ${API_PROBLEMS[code].title}.`).join("\n\n"),
    headers: headersOf(codes),
    content: {
      "application/problem+json": {
        schema: {
          allOf: [{ $ref: "#/components/schemas/Problem" }, { type: "object", properties: { code: { enum: codes } } }],
        },
        examples: Object.fromEntries(codes.map((code) => [code, { value: example(code) }])),
      },
    },
  };
}

/** Those that say what kind of credential is wanted. */
const CHALLENGED: readonly ApiProblemCode[] = [
  "credential_ambiguous",
  "credential_missing",
  "unknown_key",
  "key_revoked",
  "secret_retired",
  "key_expired",
  "permission_missing",
];

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

const headersOf = (codes: readonly ApiProblemCode[]) => ({
  "X-Request-Id": header("RequestId"),
  ...(codes.some((code) => CHALLENGED.includes(code)) && { "WWW-Authenticate": header("Challenge") }),
  ...(codes.some((code) => [429, 503].includes(API_PROBLEMS[code].status)) && { "Retry-After": header("RetryAfter") }),
  RateLimit: header("RateLimit"),
  "RateLimit-Policy": header("RateLimitPolicy"),
});

function example(code: ApiProblemCode): object {
  const { status, title } = API_PROBLEMS[code];
  const errors = FIELD_EXAMPLES[code];
  return {
    type: problemType(env().PORTCULLIS_URL, code),
    title,
    status,
    code,
    detail: new ApiProblem(code, undefined, errors).detail,
    ...(errors && { errors }),
    request_id: EXAMPLE_REQUEST_ID,
  };
}

const FIELD_EXAMPLES: Partial<Record<ApiProblemCode, FieldProblem[]>> = {
  input_invalid: [{ field: "expiresAt", detail: "Choose an instant in the future." }],
  grant_exceeds_caller: [
    { field: "expiresAt", detail: "The calling key itself works until 2030-12-31T23:59:59.000Z." },
  ],
  parameter_invalid: [{ field: "limit", detail: "Give a whole number from 1 to 100." }],
};
