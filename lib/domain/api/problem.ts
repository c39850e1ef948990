import { z } from "zod";

/** Everything that the API can answer instead of what was asked for: a closed list, which programs may compare. */
export const API_PROBLEMS = {
  body_malformed: {
    status: 400,
    title: "The body is no JSON",
    explanation: "The body is not JSON in UTF-8, or is JSON but no object.",
  },
  input_invalid: {
    status: 400,
    title: "The body says something that can't be",
    explanation: "`errors` names each field at fault and says what is wrong with it. Nothing was changed.",
  },
  parameter_invalid: {
    status: 400,
    title: "A parameter or header says something that can't be",
    explanation:
      "`errors` names each query parameter or header at fault: it is unknown, repeated, or has a value that can't be. A cursor is one if it was changed on the way.",
  },
  credential_ambiguous: {
    status: 400,
    title: "The request carries two credentials",
    explanation:
      "Send one API key, in one header. With two, another program on the way might have chosen the other one.",
  },
  credential_missing: {
    status: 401,
    title: "The request carries no API key",
    explanation: "Send an API key as `Authorization: Bearer KEY` or as `X-API-Key: KEY`.",
  },
  unknown_key: {
    status: 401,
    title: "The API key is not valid",
    explanation: "There is no such key: mistyped, made-up and deleted ones look alike.",
  },
  key_revoked: {
    status: 401,
    title: "The API key was revoked",
    explanation: "It will never work again. Use another one.",
  },
  secret_retired: {
    status: 401,
    title: "The API key was replaced",
    explanation: "The key was rotated, and this is its old secret. Use the new one.",
  },
  key_expired: {
    status: 401,
    title: "The API key has expired",
    explanation: "Rotate it with a new expiry, in the console or with another key.",
  },
  browser_refused: {
    status: 403,
    title: "This API is not for web pages",
    explanation:
      "The request came from a web page of another site. Whoever opens a page can read the keys in it, so this API answers no other sites and sends no CORS headers. Let your server make the request.",
  },
  tenant_suspended: {
    status: 403,
    title: "The account is suspended",
    explanation: "All keys of the account are kept out until its operator resumes it.",
  },
  address_not_allowed: {
    status: 403,
    title: "The API key may not be used from this address",
    explanation: "The key has an allowlist, and the address that the request came from is not in it.",
  },
  not_accepted_here: {
    status: 403,
    title: "The API key is not accepted here",
    explanation: "The key opens a channel or AI models. Use one of the page API Keys here.",
  },
  permission_missing: {
    status: 403,
    title: "The API key lacks a permission",
    explanation:
      "Reading wants `api-keys:read`, `channel-credentials:read` or `sub-accounts:read`, changing wants `:write` instead of `:read`, in the authorization group of the calling key. Any key may rotate and revoke itself.",
  },
  secret_retiring: {
    status: 403,
    title: "The calling key's secret is being replaced",
    explanation:
      "The calling key was rotated, and this is its old secret, which works on until its grace period ends. It may not rotate or change its own key: whoever still has it could throw out those who have the new one. It may revoke its key, because that lets nobody in.",
  },
  grant_exceeds_caller: {
    status: 403,
    title: "A key can't give what it doesn't have",
    explanation:
      "The key that is to be created, changed or rotated would reach further than the calling key: it would have a permission that the calling key lacks, work longer or from other addresses, or have a higher rate limit. `errors` says which. Narrowing, revoking and deleting keys is allowed, but not changing one whose group permits more.",
  },
  master_account_only: {
    status: 403,
    title: "The account has no sub-accounts",
    explanation: "The calling key's account is a sub-account itself. Use a key of its master account.",
  },
  key_not_found: {
    status: 404,
    title: "There is no such key",
    explanation: "The identifier is unknown, or names a key of another kind or account: all of these look alike.",
  },
  sub_account_not_found: {
    status: 404,
    title: "There is no such sub-account",
    explanation:
      "The identifier is unknown, or names an account that is not a sub-account of the calling key's: all of these look alike.",
  },
  route_not_found: {
    status: 404,
    title: "There is nothing at this address",
    explanation: "Compare the path with the reference.",
  },
  method_not_allowed: {
    status: 405,
    title: "This address does not know the method",
    explanation: "The header `Allow` names the methods that it knows.",
  },
  key_not_active: {
    status: 409,
    title: "The key was revoked",
    explanation: "A revoked key can't be changed or rotated. Create another one.",
  },
  key_limit_reached: {
    status: 409,
    title: "The account holds as many keys as it may",
    explanation: "Revoke or delete a key that is not needed any more, or ask the operator for a higher limit.",
  },
  sub_account_limit_reached: {
    status: 409,
    title: "The account has as many sub-accounts as it may",
    explanation: "A master account has at most 100 sub-accounts.",
  },
  answer_sealed: {
    status: 409,
    title: "The first answer can't be read any more",
    explanation:
      "This request was carried out under the same Idempotency-Key. Its answer held a secret, which is kept sealed for the secret of the calling key at that time; the calling key was rotated since. Find the key in the list and rotate it.",
  },
  precondition_failed: {
    status: 412,
    title: "It was changed since",
    explanation:
      "`If-Match` names another version than the current one: read it again and decide anew. A list has no versions, so none is that of a list.",
  },
  body_too_large: { status: 413, title: "The body is too large", explanation: "A body has at most 64 KB." },
  body_not_json: {
    status: 415,
    title: "The body has another media type",
    explanation: "Send the body as `application/json` in UTF-8, without a content coding.",
  },
  idempotency_key_reused: {
    status: 422,
    title: "The Idempotency-Key belongs to another request",
    explanation:
      "The calling key has sent another request under it within the last 24 hours. Use a new one for each request.",
  },
  rate_limited: {
    status: 429,
    title: "Too many requests",
    explanation: "The key or its account has used up a rate limit. `Retry-After` says for how many seconds.",
  },
  too_many_changes: {
    status: 429,
    title: "Too many changes at once",
    explanation:
      "Two changes of a calling key are made at a time, and four of its account; so many wait already that this one was not begun. Try again after `Retry-After` seconds.",
  },
  internal_error: {
    status: 500,
    title: "Something went wrong on our side",
    explanation:
      "Tell support the `request_id`. It is not known whether anything was changed: repeat the request with its Idempotency-Key, or look.",
  },
  verification_unavailable: {
    status: 503,
    title: "The API key can't be verified at the moment",
    explanation: "The database does not answer. Nothing was changed: try again.",
  },
} as const satisfies Record<string, { status: number; title: string; explanation: string }>;

export type ApiProblemCode = keyof typeof API_PROBLEMS;

/** Where every code is explained, under an anchor of its own, to everybody. */
export const PROBLEMS_PATH = "/developers/errors";

/** @param url where the installation is reached, without a trailing slash */
export const problemType = (url: string, code: ApiProblemCode) => `${url}${PROBLEMS_PATH}#${code}`;

/** What is wrong with one field, parameter or header. */
export interface FieldProblem {
  field: string;
  detail: string;
}

/** What stands first: the field at fault with what is wrong there, or else the explanation, as text without marks. */
const detailOf = (code: ApiProblemCode, [first]: readonly FieldProblem[] = []): string =>
  first
    ? [first.field, first.detail].filter(Boolean).join(": ")
    : API_PROBLEMS[code].explanation.replaceAll(/[`*]/g, "");

/** On its way up to the one place that makes an answer of it. */
export class ApiProblem extends Error {
  readonly detail: string;

  /** @param detail a sentence about this request; without it, the first of the errors or the code's explanation */
  constructor(
    readonly code: ApiProblemCode,
    detail?: string,
    readonly errors: readonly FieldProblem[] | undefined = undefined,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail ?? detailOf(code, errors));
    this.detail = this.message;
    this.name = "ApiProblem";
  }
}

/** A problem document (RFC 9457). */
export const problemSchema = z
  .strictObject({
    type: z.url().meta({ description: "Where the code is explained." }),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(API_PROBLEMS) as ApiProblemCode[]).meta({ description: "Stable: compare this one." }),
    detail: z.string().meta({ description: "A sentence for people. It may change." }),
    errors: z
      .array(z.strictObject({ field: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: "What is wrong with which field, parameter or header." }),
    request_id: z
      .string()
      .meta({ description: "As in the header X-Request-Id. The audit log can be searched for it." }),
  })
  .meta({ id: "Problem" });
