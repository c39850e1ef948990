import { z } from "zod";
import { KEY_STATUSES, type KeyFacts, statusOf } from "@/lib/domain/key";
import { keyAnswers } from "./key-answers";

const instant = z.iso.datetime({ precision: 3 });

/** What is shown of a key of any kind. The first five members are those of the contract; the others are additions. */
export const shownFields = {
  identifier: z.string().meta({ description: "Never changes, not even when the secret is replaced." }),
  description: z.string(),
  allowed_ips: z.array(z.string()).meta({ description: "Canonical addresses and ranges. Empty: from anywhere." }),
  last_used_at: instant.nullable().meta({ description: "Null for a key that was never used." }),
  created_at: instant,
  name: z.string(),
  status: z.enum(KEY_STATUSES).meta({ description: "Revoked is for ever. An expired key is still active." }),
  expires_at: instant.nullable().meta({ description: "The first instant at which it no longer works. Null: never." }),
  revoked_at: instant.nullable(),
  revoked_reason: z.string().nullable(),
  requests_per_second: z.int().nullable(),
  requests_per_day: z.int().nullable(),
};

/** The values of `shownFields`. */
export function toShown(key: KeyFacts): z.output<z.ZodObject<typeof shownFields>> {
  const text = (at: Date | null) => at?.toISOString() ?? null;
  return {
    identifier: key.id,
    description: key.description,
    allowed_ips: key.allowlist,
    last_used_at: text(key.lastUsedAt),
    created_at: key.createdAt.toISOString(),
    name: key.name,
    status: statusOf(key.revokedAt),
    expires_at: text(key.expiresAt),
    revoked_at: text(key.revokedAt),
    revoked_reason: key.revokedReason,
    requests_per_second: key.requestsPerSecond,
    requests_per_day: key.requestsPerDay,
  };
}

/** An API key as the API answers it. */
const apiKeySchema = z
  .strictObject({
    ...shownFields,
    authorization_group: z.strictObject({
      identifier: z.string(),
      name: z.string(),
      permissions: z.array(z.string()),
    }),
    prefix: z.string().meta({ description: "What its secret begins with." }),
    hint: z.string().meta({ description: "The last four characters of its current secret." }),
  })
  .meta({ id: "ApiKey" });

export type ApiKey = z.output<typeof apiKeySchema>;

export const toApiKey = (key: KeyFacts<"tenant">): ApiKey => ({
  ...toShown(key),
  authorization_group: { identifier: key.grant.id, name: key.grant.name, permissions: key.grant.permissions },
  prefix: key.prefix,
  hint: key.hint,
});

/** Where a new secret is found, and where it is not. */
export const SECRET_TOKEN =
  "The secret. It is in this answer and in repetitions of it under the same Idempotency-Key, and nowhere else.";

export const apiKeyAnswers = keyAnswers("ApiKey", apiKeySchema, z.string().meta({ description: SECRET_TOKEN }));
