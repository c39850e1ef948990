import type { Denied, Holder, Portcullis } from "./client";
import { presentedKey } from "./presented-key";

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

const REALM = 'Bearer realm="API"';

const FAULTS: Record<"missing" | "ambiguous", Refusal> = {
  missing: refusal(401, "credential_missing", "Send an API key as X-API-Key or as Authorization: Bearer.", REALM),
  ambiguous: refusal(400, "credential_ambiguous", "Send one API key in one header: this request carries two."),
};

const UNAVAILABLE = refusal(503, "verification_unavailable", "The key can't be verified at the moment. Try again.");

/** The key is right, and still no: another key of the same kind would not help. */
const FORBIDDEN: readonly string[] = ["tenant_suspended", "address_not_allowed", "permission_missing"];

function denied({ reason, message, retry_after }: Denied): Refusal {
  if (reason === "rate_limited") {
    const { headers, ...rest } = refusal(429, reason, message);
    return { ...rest, headers: { ...headers, "Retry-After": String(retry_after ?? 1) } };
  }
  if (!FORBIDDEN.includes(reason)) return refusal(401, reason, message, `${REALM}, error="invalid_token"`);
  const scope = reason === "permission_missing" ? `${REALM}, error="insufficient_scope"` : undefined;
  return refusal(403, reason, message, scope);
}

function refusal(status: number, code: string, detail: string, challenge?: string): Refusal {
  return {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(challenge && { "WWW-Authenticate": challenge }),
      ...(status === 503 && { "Retry-After": "1" }),
    },
    body: JSON.stringify({ type: "about:blank", status, code, detail }),
  };
}
