import type { ModelObstacle } from "./ai/access";
import type { ExhaustedBudget } from "./ai/budget";
import { formatDollars } from "./ai/money";
import type { DenialReason, KeyRecord, Refusal, VerificationRequest } from "./decision";
import { CHANNEL_LABELS, type Channel, type Door } from "./grant";
import type { RateLimit } from "./rate-limit";

export interface Denial {
  /** 401: another secret is needed. 403: the secret is right, and still no. 429: not so often. */
  status: 401 | 403 | 429;
  /** RFC 6750 section 3.1; null where none of its codes fits. */
  error: "invalid_token" | "insufficient_scope" | null;
  /** For the caller, who may be a thief: no names, times, addresses or permissions. */
  message: string;
}

export const DENIALS: Record<DenialReason, Denial> = {
  guessing_throttled: {
    status: 429,
    error: null,
    message: "Too many wrong secrets were presented from this address. Try again later.",
  },
  unknown_key: { status: 401, error: "invalid_token", message: "This API key is not valid." },
  key_revoked: { status: 401, error: "invalid_token", message: "This API key was revoked." },
  secret_retired: { status: 401, error: "invalid_token", message: "This API key was replaced by a newer secret." },
  key_expired: { status: 401, error: "invalid_token", message: "This API key has expired." },
  tenant_suspended: { status: 403, error: null, message: "The account of this API key is suspended." },
  address_not_allowed: { status: 403, error: null, message: "This API key may not be used from this address." },
  not_accepted_here: { status: 403, error: null, message: "This API key is not accepted here." },
  permission_missing: {
    status: 403,
    error: "insufficient_scope",
    message: "This API key does not have the permission that is needed.",
  },
  model_not_allowed: { status: 403, error: null, message: "This API key may not use the model that was asked for." },
  budget_exhausted: { status: 429, error: null, message: "The budget of this API key is used up for this month." },
  rate_limited: { status: 429, error: null, message: "This API key has made too many requests. Try again later." },
};

/** For the caller, too. The permission is one that the request itself has named, or that the API's description does. */
export const messageOfDenial = (reason: DenialReason, permission: string | null): string =>
  reason === "permission_missing" && permission
    ? `This API key does not have the permission ${permission}.`
    : DENIALS[reason].message;

/**
 * The precise sentence for administrators of the key's tenant. Times are in UTC.
 *
 * @param record the key that `decide` saw; for `unknown_key` there is none
 */
export function explainDenial(
  refusal: Refusal,
  record: KeyRecord | null,
  { door, address, permission }: Omit<VerificationRequest, "now">,
): string {
  if (refusal.reason === "unknown_key" || !record) return "No key has this secret.";
  const key = `The key ${record.keyName}`;
  switch (refusal.reason) {
    case "key_revoked":
      return `${key} was revoked${since(record.revokedAt)}.`;
    case "secret_retired":
      return `This secret of the key ${record.keyName} was replaced by a rotation and stopped working${since(record.retiresAt)}.`;
    case "key_expired":
      return `${key} expired${since(record.expiresAt)}.`;
    case "tenant_suspended":
      return `The tenant ${record.tenantName} is suspended, and so are all its keys.`;
    case "address_not_allowed":
      if (address === undefined) return `${key} has an allowlist, and the program that asked named no address.`;
      return address === null
        ? "The client's address could not be read from X-Forwarded-For, so no key lets it in."
        : `${address} is not in the allowlist of the key ${record.keyName}.`;
    case "not_accepted_here":
      return `${key} ${DOORS[record.opens]}. It was presented where one that ${DOORS[door]} is needed.`;
    case "permission_missing":
      return `The authorization group of the key ${record.keyName} does not include the permission ${permission}.`;
    case "model_not_allowed":
      return `${key} asked for the model ${refusal.model}, ${OBSTACLES[refusal.obstacle]}.`;
    case "budget_exhausted":
      return explainBudget(refusal.exhausted, record);
    case "rate_limited":
      return explainLimit(refusal.exhausted.limit, record);
  }
}

/** What a key that opens it does. */
const DOORS: Record<Door, string> = {
  tenant: "opens what its authorization group permits",
  ai: "opens AI models",
  ftp: opensChannel("ftp"),
  rest: opensChannel("rest"),
  http: opensChannel("http"),
  webService: opensChannel("webService"),
  email: opensChannel("email"),
};

function opensChannel(channel: Channel): string {
  return `opens the channel ${CHANNEL_LABELS[channel]}`;
}

const OBSTACLES: Record<ModelObstacle, string> = {
  notInvited: "but its tenant is not invited to use models",
  unknown: "which does not exist",
  disabled: "which is disabled",
  notSelected: "which its selection of models does not include",
};

function explainBudget({ owner, budget }: ExhaustedBudget, { keyName, tenantName }: KeyRecord): string {
  const who = owner === "key" ? `The key ${keyName}` : `All keys of ${tenantName} together`;
  return `${who} had used up the budget of ${formatDollars(Number(budget))} for the month.`;
}

function explainLimit({ name, max }: RateLimit, { keyName, tenantName }: KeyRecord): string {
  const [owner, window] = name.split("-");
  const who = owner === "key" ? `The key ${keyName}` : `All keys of ${tenantName} together`;
  return `${who} had made the ${max.toLocaleString("en")} requests that one ${window} allows.`;
}

/** ` on 2030-12-31 at 22:00 UTC` */
function since(instant: number | null): string {
  if (instant === null) return "";
  const [date, time = ""] = new Date(instant).toISOString().split("T");
  return ` on ${date} at ${time.slice(0, 5)} UTC`;
}
