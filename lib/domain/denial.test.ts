import { expect, test } from "vitest";
import { DENIAL_REASONS, type DenialReason, type KeyRecord, type Refusal } from "./decision";
import { DENIALS, explainDenial } from "./denial";

const RECORD: KeyRecord = {
  keyId: "key-id",
  keyName: "Mobile App",
  tenantId: "tenant-id",
  tenantName: "Acme",
  tenantSuspended: true,
  revokedAt: Date.UTC(2030, 0, 2, 3, 4, 5),
  expiresAt: Date.UTC(2030, 1, 2, 3, 4, 5),
  retiresAt: Date.UTC(2030, 2, 2, 3, 4, 5),
  retired: true,
  opens: "tenant",
  permissions: ["orders:read"],
  allows: () => false,
};
const LIMIT = { name: "key-second", counter: "key:key-id:second", max: 5, windowSeconds: 1 } as const;
const exhausted = { limit: LIMIT, retryAfterSeconds: 1 };
type Reason = Exclude<DenialReason, "guessing_throttled">;
const REASONS = DENIAL_REASONS.filter((reason): reason is Reason => reason !== "guessing_throttled");
const budget = { owner: "key", budget: 2_500_000n } as const;
function refusal(reason: Reason): Refusal {
  if (reason === "rate_limited") return { allowed: false, reason, exhausted };
  if (reason === "budget_exhausted") return { allowed: false, reason, exhausted: budget };
  if (reason === "model_not_allowed") return { allowed: false, reason, model: "large", obstacle: "notSelected" };
  return { allowed: false, reason };
}
const REQUEST = { door: "ftp" as const, address: "192.0.2.1", permission: "orders:write", now: Date.UTC(2031, 0, 1) };

test("each reason has the status and the error code of RFC 6750 section 3.1", () => {
  expect(DENIAL_REASONS.map((reason) => [reason, DENIALS[reason].status, DENIALS[reason].error])).toEqual([
    ["guessing_throttled", 429, null],
    ["unknown_key", 401, "invalid_token"],
    ["key_revoked", 401, "invalid_token"],
    ["secret_retired", 401, "invalid_token"],
    ["key_expired", 401, "invalid_token"],
    ["tenant_suspended", 403, null],
    ["address_not_allowed", 403, null],
    ["not_accepted_here", 403, null],
    ["permission_missing", 403, "insufficient_scope"],
    ["model_not_allowed", 403, null],
    ["budget_exhausted", 429, null],
    ["rate_limited", 429, null],
  ]);
});

test("the caller's messages differ and can stand in a quoted string of a header (RFC 9110 section 5.6.4)", () => {
  const messages = DENIAL_REASONS.map((reason) => DENIALS[reason].message);
  expect(new Set(messages).size).toBe(DENIAL_REASONS.length);
  for (const message of messages) expect(message).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+\.$/);
});

test("the administrator is told precisely", () => {
  expect(
    Object.fromEntries(REASONS.map((reason) => [reason, explainDenial(refusal(reason), RECORD, REQUEST)])),
  ).toEqual({
    unknown_key: "No key has this secret.",
    key_revoked: "The key Mobile App was revoked on 2030-01-02 at 03:04 UTC.",
    secret_retired:
      "This secret of the key Mobile App was replaced by a rotation and stopped working on 2030-03-02 at 03:04 UTC.",
    key_expired: "The key Mobile App expired on 2030-02-02 at 03:04 UTC.",
    tenant_suspended: "The tenant Acme is suspended, and so are all its keys.",
    address_not_allowed: "192.0.2.1 is not in the allowlist of the key Mobile App.",
    not_accepted_here:
      "The key Mobile App opens what its authorization group permits. It was presented where one that opens the channel FTP is needed.",
    permission_missing: "The authorization group of the key Mobile App does not include the permission orders:write.",
    model_not_allowed: "The key Mobile App asked for the model large, which its selection of models does not include.",
    budget_exhausted: "The key Mobile App had used up the budget of $2.50 for the month.",
    rate_limited: "The key Mobile App had made the 5 requests that one second allows.",
  });
});

test("a limit of the tenant is told from one of the key", () => {
  const limit = { name: "tenant-day", counter: "tenant:tenant-id:day", max: 10_000, windowSeconds: 86_400 } as const;
  const limited: Refusal = { allowed: false, reason: "rate_limited", exhausted: { limit, retryAfterSeconds: 9 } };
  const sentence = explainDenial(limited, RECORD, REQUEST);
  expect(sentence).toBe("All keys of Acme together had made the 10,000 requests that one day allows.");
});

test("an address that nobody named is told from one that is not allowed", () => {
  const sentence = explainDenial(refusal("address_not_allowed"), RECORD, { ...REQUEST, address: undefined });
  expect(sentence).toBe("The key Mobile App has an allowlist, and the program that asked named no address.");
});

test("an unreadable address is told from one that is not allowed", () => {
  const sentence = explainDenial(refusal("address_not_allowed"), RECORD, { ...REQUEST, address: null });
  expect(sentence).toBe("The client's address could not be read from X-Forwarded-For, so no key lets it in.");
});
