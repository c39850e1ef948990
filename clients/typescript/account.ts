import createClient, { type Client, type Middleware } from "openapi-fetch";
import { AccountError, isProblem } from "./account-error.js";
import type { paths } from "./contract.js";
import { fetchWithRetries } from "./retry.js";

export interface AccountOptions {
  /** Where Portcullis listens: `https://keys.example.com`. */
  url: string;
  /** A tenant API key whose authorization group permits `api-keys:read`, and `api-keys:write` to change API keys. */
  key: string;
  /** For an answer, further attempts included, in milliseconds. 30,000 by default. */
  timeoutMs?: number;
}

export type AccountClient = Client<paths>;

/**
 * The account API, typed by its contract. Every POST carries an Idempotency-Key, so that it can be repeated: each request
 * is tried three times where that can't do anything twice (`retry.ts`).
 *
 * Its methods throw AccountError where nobody answered, and hand over refusals as `error`; see {@link answerOf}.
 */
export function accountClient({ url, key, timeoutMs = 30_000 }: AccountOptions): AccountClient {
  const client = createClient<paths>({
    baseUrl: url.replace(/\/+$/, ""),
    headers: { "X-API-Key": key },
    // The key follows nobody elsewhere.
    redirect: "error",
    cache: "no-store",
    fetch: (request) => fetchWithRetries(request, timeoutMs),
  });
  client.use(idempotency, onlyJson);
  return client;
}

/** A page of something else on the way, or at a wrong address, is no answer, whatever its status. */
const onlyJson: Middleware = {
  onResponse({ response }) {
    if (response.ok && !/\bjson\b/.test(response.headers.get("Content-Type") ?? ""))
      throw new AccountError(response.status);
  },
};

const idempotency: Middleware = {
  onRequest({ request }) {
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", crypto.randomUUID());
    }
  },
};

/**
 * What a method of the client was answered.
 *
 * @throws AccountError for a refusal, with its code
 */
export function answerOf<Answer>(result: { data?: Answer; error?: unknown; response: Response }): Answer {
  const { data, error, response } = result;
  if (response.ok && data !== undefined) return data;
  throw new AccountError(response.status, isProblem(error) ? error : null);
}
