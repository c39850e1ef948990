import { z } from "zod";
import { COUNTED_ROWS } from "@/lib/domain/key-list";
import { searchTextSchema } from "@/lib/domain/search-text";
import { KEY_LIMIT_MAX } from "@/lib/domain/tenant";
import { DEFAULT_TENANT_LIST_QUERY, TENANT_SORTS } from "@/lib/domain/tenant-list";
import { tenantNameSchema } from "@/lib/domain/tenant-schema";
import { rateLimit } from "./key-input";
import { pageLimit, pageNumber } from "./page-input";

const name = tenantNameSchema.meta({
  description: "Of one sub-account of the account.",
  minLength: 2,
  maxLength: 100,
  examples: ["Retail"],
});

const keyLimit = (what: string) =>
  z
    .int("Give a whole number.")
    .min(0, "Give at least 0.")
    .max(KEY_LIMIT_MAX, `Give at most ${KEY_LIMIT_MAX.toLocaleString("en")}.`)
    .meta({
      description: `How many unrevoked ${what} it may hold: at most as many as the account itself.`,
      examples: [10],
    });

/** Limits that are left out of a new one are those of the account itself. */
const limits = {
  apiKeyLimit: keyLimit("API keys"),
  channelCredentialLimit: keyLimit("channel credentials"),
  aiKeyLimit: keyLimit("AI keys"),
  requestsPerSecond: rateLimit("requestsPerSecond", "second"),
  requestsPerDay: rateLimit("requestsPerDay", "day of UTC"),
};

export const createSubAccountInput = z
  .strictObject({ name, ...z.object(limits).partial().shape })
  .meta({ id: "NewSubAccount" });

export const changeSubAccountInput = z
  .strictObject({ name, ...limits })
  .partial()
  .meta({ id: "SubAccountChange" });

const { sort, direction } = DEFAULT_TENANT_LIST_QUERY;

export const subAccountListInput = z
  .strictObject({
    page: pageNumber(COUNTED_ROWS, "The page, counted from 1."),
    limit: pageLimit("sub-accounts"),
    search: searchTextSchema.meta({ description: "A part of the name.", maxLength: 200 }),
    sort: z.enum(TENANT_SORTS).meta({ description: `By default ${sort}.` }),
    direction: z.enum(["asc", "desc"]).meta({ description: `By default ${direction}.` }),
  })
  .partial({ page: true, search: true, sort: true, direction: true });

export type CreateSubAccountInput = z.output<typeof createSubAccountInput>;
export type ChangeSubAccountInput = z.output<typeof changeSubAccountInput>;
export type SubAccountListInput = z.output<typeof subAccountListInput>;
