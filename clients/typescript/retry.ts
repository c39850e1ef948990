import { setTimeout as sleep } from "node:timers/promises";
import { AccountError } from "./account-error.js";

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 200;

/**
 * Asks up to three times. A lost connection and a 503 are tried again where repeating can't do anything twice: reading, and
 * what carries an Idempotency-Key. A 429 was refused before anything was done. `Retry-After` is waited for, unless it
 * reaches beyond the time that is left.
 *
 * @throws AccountError when nobody answered in time
 */
export async function fetchWithRetries(request: Request, timeoutMs: number): Promise<Response> {
  const deadline = performance.now() + timeoutMs;
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
  for (let attempt = 1; ; attempt++) {
    const outcome = await fetch(request.clone(), { signal }).catch((cause: unknown) => {
      if (attempt === ATTEMPTS || signal.aborted || !isRepeatable(request))
        throw new AccountError(null, null, { cause });
      return null;
    });
    if (outcome && (attempt === ATTEMPTS || !asksAgain(request, outcome))) return outcome;
    const pauseMs = retryAfterMs(outcome) ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
    if (outcome && performance.now() + pauseMs >= deadline) return outcome;
    await outcome?.body?.cancel();
    await sleep(pauseMs, undefined, { signal }).catch((cause: unknown) => {
      throw new AccountError(null, null, { cause });
    });
  }
}

const isRepeatable = ({ method, headers }: Request) =>
  method === "GET" || method === "HEAD" || headers.has("Idempotency-Key");

const asksAgain = (request: Request, { status }: Response) =>
  status === 429 || (status === 503 && isRepeatable(request));

/** @returns null where it is missing, or a date, which Portcullis never sends (RFC 9110 section 10.2.3) */
function retryAfterMs(response: Response | null): number | null {
  const text = response?.headers.get("Retry-After") ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}
