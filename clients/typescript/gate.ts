import type { Denied, Holder, Portcullis } from "./client.js";
import { presentedKey } from "./presented-key.js";

export interface GateOptions {
  /** What the key must be permitted, such as `orders:read`. Any key is good enough without it. */
  permission?: string;
  /** Told why there was no verdict; `console.error` unless something else is given. */
  report?: (error: unknown) => void;
}

/** How a request is turned away: a problem document (RFC 9457) and, for credentials, a challenge (RFC 6750 section 3). */
export interface Refusal {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export type Passage = { holder: Holder } | { refusal: Refusal };

/** What both middlewares do: read the key, ask, and refuse whatever is not allowed. Never throws. */
export async function pass(
  client: Portcullis,
  { permission, report = console.error }: GateOptions,
  headers: Iterable<readonly [string, string]>,
  readAddress: () => string | undefined,
): Promise<Passage> {
  const presented = presentedKey(headers);
  if ("fault" in presented) return { refusal: FAULTS[presented.fault] };
  try {
    // Without the zone of a link-local address: it names an interface of this machine, and allowlists have none.
    const address = readAddress()?.replace(/%.*$/, "");
    const verdict = await client.verify({ key: presented.key, address, permission });
    return verdict.allowed ? { holder: verdict } : { refusal: denied(verdict) };
  } catch (error) {
    report(error);
    return { refusal: UNAVAILABLE };
  }
}

const challenge = (parameters = "") => ({ "WWW-Authenticate": `Bearer realm="API"${parameters}` });

const FAULTS: Record<"missing" | "ambiguous", Refusal> = {
  missing: refusal(401, "credential_missing", "Send an API key as X-API-Key or as Authorization: Bearer.", challenge()),
  ambiguous: refusal(400, "credential_ambiguous", "Send one API key in one header: this request carries two."),
};

const UNAVAILABLE = refusal(503, "verification_unavailable", "The key can't be verified at the moment. Try again.", {
  "Retry-After": "1",
});

function denied({ reason, message, retry_after: seconds = 1 }: Denied): Refusal {
  switch (reason) {
    // The key is right, and still no: another key of the same kind would not help.
    case "tenant_suspended":
    case "address_not_allowed":
    case "not_accepted_here":
      return refusal(403, reason, message);
    case "permission_missing":
      return refusal(403, reason, message, challenge(', error="insufficient_scope"'));
    case "rate_limited":
    case "guessing_throttled":
      return refusal(429, reason, message, { "Retry-After": String(seconds) });
    default:
      return refusal(401, reason, message, challenge(', error="invalid_token"'));
  }
}

function refusal(status: number, code: string, detail: string, headers: Record<string, string> = {}): Refusal {
  return {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
    body: JSON.stringify({ type: "about:blank", status, code, detail }),
  };
}
