import type { AccountOptions } from "./account.js";
import { AccountError, isProblem } from "./account-error.js";
import type { Holder } from "./client.js";
import { fetchWithRetries } from "./retry.js";

/**
 * Whose key it is.
 *
 * @throws AccountError with the reason for which the key is not let in
 */
export async function whoami({ url, key, timeoutMs = 30_000 }: AccountOptions): Promise<Holder> {
  const request = new Request(`${url.replace(/\/+$/, "")}/api/whoami`, {
    headers: { "X-API-Key": key },
    redirect: "error",
    cache: "no-store",
  });
  const response = await fetchWithRetries(request, timeoutMs);
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 200 && isHolder(body)) return body;
  throw new AccountError(response.status, isProblem(body) ? body : null);
}

const isHolder = (body: unknown): body is Holder =>
  typeof body === "object" && body !== null && "tenant" in body && "key" in body && "permissions" in body;
