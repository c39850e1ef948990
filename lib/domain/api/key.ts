import { z } from "zod";
import { KEY_STATUSES, type KeyFacts, statusOf } from "@/lib/domain/key";

const instant = z.iso.datetime({ precision: 3 });

/** A key as the API answers it. The first five members are those of the contract; the others are additions. */
export const apiKeySchema = z
  .strictObject({
    identifier: z.string().meta({ description: "Never changes, not even when the key is rotated." }),
    description: z.string(),
    allowed_ips: z.array(z.string()).meta({ description: "Canonical addresses and ranges. Empty: from anywhere." }),
    last_used_at: instant.nullable().meta({ description: "Null for a key that was never used." }),
    created_at: instant,
    name: z.string(),
    status: z.enum(KEY_STATUSES).meta({ description: "Revoked is for ever. An expired key is still active." }),
    authorization_group: z.strictObject({
      identifier: z.string(),
      name: z.string(),
      permissions: z.array(z.string()),
    }),
    expires_at: instant.nullable().meta({ description: "The first instant at which it no longer works. Null: never." }),
    revoked_at: instant.nullable(),
    revoked_reason: z.string().nullable(),
    prefix: z.string().meta({ description: "What its secret begins with." }),
    hint: z.string().meta({ description: "The last four characters of its current secret." }),
    requests_per_second: z.int().nullable(),
    requests_per_day: z.int().nullable(),
  })
  .meta({ id: "ApiKey" });

export type ApiKey = z.output<typeof apiKeySchema>;

export function toApiKey(key: KeyFacts<"tenant">): ApiKey {
  const text = (at: Date | null) => at?.toISOString() ?? null;
  return {
    identifier: key.id,
    description: key.description,
    allowed_ips: key.allowlist,
    last_used_at: text(key.lastUsedAt),
    created_at: key.createdAt.toISOString(),
    name: key.name,
    status: statusOf(key.revokedAt),
    authorization_group: { identifier: key.grant.id, name: key.grant.name, permissions: key.grant.permissions },
    expires_at: text(key.expiresAt),
    revoked_at: text(key.revokedAt),
    revoked_reason: key.revokedReason,
    prefix: key.prefix,
    hint: key.hint,
    requests_per_second: key.requestsPerSecond,
    requests_per_day: key.requestsPerDay,
  };
}

/** What a change says about the verifiers that had to learn of it. */
export const propagationSchema = z
  .strictObject({
    verifiers: z.int().meta({ description: "Verifiers that were alive." }),
    acknowledged: z.int().meta({
      description: "Those that had applied the change. The others could not act on what was before any more.",
    }),
    ms: z.int().meta({ description: "From the change to this answer, in milliseconds." }),
  })
  .meta({ id: "Propagation", description: "How the change reached the verifiers before it was answered." });

const secretToken = z.string().meta({
  description:
    "The secret. It is in this answer and in repetitions of it under the same Idempotency-Key, and nowhere else.",
});

export const keyAnswer = z.strictObject({ data: apiKeySchema }).meta({ id: "ApiKeyAnswer" });
export const createdKeyAnswer = z
  .strictObject({
    data: apiKeySchema,
    meta: z.strictObject({ secret_token: secretToken }),
  })
  .meta({ id: "CreatedApiKey" });
export const changedKeyAnswer = z
  .strictObject({
    data: apiKeySchema,
    meta: z.strictObject({ propagation: propagationSchema }),
  })
  .meta({ id: "ChangedApiKey" });
export const rotatedKeyAnswer = z
  .strictObject({
    data: apiKeySchema,
    meta: z.strictObject({ secret_token: secretToken, propagation: propagationSchema }),
  })
  .meta({ id: "RotatedApiKey" });

export const paginationSchema = z
  .strictObject({
    page: z.int().nullable().meta({ description: "Null for a page that a cursor led to." }),
    perPage: z.int(),
    total: z
      .int()
      .nullable()
      .meta({ description: "Matching keys, as far as they were counted: up to 10,000. Null with a cursor." }),
    totalIsExact: z.boolean().nullable().meta({
      description: "False where there are more matching keys than `total` and `totalPages` count. Null with a cursor.",
    }),
    totalPages: z.int().nullable(),
    more: z.boolean().meta({ description: "Whether keys follow this page." }),
    next_cursor: z.string().nullable().meta({
      description:
        "Leads to the keys after these, newest first. Null on the last page, and where another order was asked for.",
    }),
  })
  .meta({ id: "Pagination" });

export const keyListAnswer = z
  .strictObject({ data: z.array(apiKeySchema), pagination: paginationSchema })
  .meta({ id: "ApiKeyPage" });
