import { z } from "zod";
import { SUB_ACCOUNTS_MAX } from "@/lib/domain/sub-account";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { propagationSchema } from "./key-answers";

const instant = z.iso.datetime({ precision: 3 });

const keys = (what: string) =>
  z
    .strictObject({ used: z.int(), limit: z.int() })
    .meta({ description: `Unrevoked ${what}, and how many there may be.` });

/** A sub-account as the API answers it. */
export const apiSubAccountSchema = z
  .strictObject({
    identifier: z.string().meta({ description: "Never changes." }),
    name: z.string(),
    status: z.enum(["active", "suspended"]).meta({
      description: "Suspended: its users can't sign in and its keys open nothing, until it is resumed.",
    }),
    suspended_at: instant.nullable(),
    created_at: instant,
    api_keys: keys("API keys"),
    channel_credentials: keys("channel credentials"),
    ai_keys: keys("AI keys"),
    requests_per_second: z.int().nullable().meta({ description: "What all of its keys may use together." }),
    requests_per_day: z.int().nullable(),
    requests_last_day: z
      .strictObject({ allowed: z.int(), denied: z.int() })
      .meta({ description: "With any of its keys, in the last 24 hours." }),
  })
  .meta({ id: "SubAccount" });

export type ApiSubAccount = z.output<typeof apiSubAccountSchema>;

export const toApiSubAccount = (row: TenantRow): ApiSubAccount => ({
  identifier: row.id,
  name: row.name,
  status: row.suspendedAt ? "suspended" : "active",
  suspended_at: row.suspendedAt?.toISOString() ?? null,
  created_at: row.createdAt.toISOString(),
  api_keys: { used: row.used.tenant, limit: row.keyLimit },
  channel_credentials: { used: row.used.channel, limit: row.channelLimit },
  ai_keys: { used: row.used.ai, limit: row.aiLimit },
  requests_per_second: row.requestsPerSecond,
  requests_per_day: row.requestsPerDay,
  requests_last_day: row.requests,
});

export const subAccountAnswer = z.strictObject({ data: apiSubAccountSchema }).meta({ id: "SubAccountAnswer" });

export const changedSubAccountAnswer = z
  .strictObject({ data: apiSubAccountSchema, meta: z.strictObject({ propagation: propagationSchema }) })
  .meta({ id: "ChangedSubAccount" });

export const subAccountListAnswer = z
  .strictObject({
    data: z.array(apiSubAccountSchema),
    pagination: z
      .strictObject({
        page: z.int(),
        perPage: z.int(),
        total: z.int().meta({ description: `Matching sub-accounts. An account has at most ${SUB_ACCOUNTS_MAX}.` }),
        totalPages: z.int(),
        more: z.boolean(),
      })
      .meta({ id: "SubAccountPagination" }),
  })
  .meta({ id: "SubAccountPage" });
