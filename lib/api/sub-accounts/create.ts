import { BODY_PROBLEMS, replayHeaders } from "@/lib/api/keys/resource";
import { defineOperation } from "@/lib/api/operation";
import { subAccountAnswer, toApiSubAccount } from "@/lib/domain/api/sub-account";
import { createSubAccountInput } from "@/lib/domain/api/sub-account-input";
import { createSubAccount as create } from "@/lib/services/tenants/create";
import { readOwnAccount } from "@/lib/services/tenants/read";
import { SUB_ACCOUNT_FAILURES, SUB_ACCOUNTS_PATH, subAccountHeaders } from "./common";
import { EXAMPLE_SUB_ACCOUNT } from "./examples";
import { settingsOf } from "./settings";

export const createSubAccount = defineOperation({
  id: "createSubAccount",
  tag: "Sub-accounts",
  method: "POST",
  path: SUB_ACCOUNTS_PATH,
  summary: "Create a sub-account",
  description:
    "Limits that are left out are those of the account itself, and none can be higher. It begins with the usual authorization groups and without users: people of the account switch to it in the console.",
  permission: "sub-accounts:write",
  failures: SUB_ACCOUNT_FAILURES,
  body: {
    schema: createSubAccountInput,
    required: true,
    example: { name: "Retail", apiKeyLimit: 10, requestsPerSecond: 50 },
  },
  success: {
    status: 201,
    description: "The new sub-account.",
    schema: subAccountAnswer,
    example: {
      data: { ...EXAMPLE_SUB_ACCOUNT, api_keys: { used: 0, limit: 10 }, requests_last_day: { allowed: 0, denied: 0 } },
    },
  },
  problems: [
    ...BODY_PROBLEMS,
    "master_account_only",
    "sub_account_limit_reached",
    "precondition_failed",
    "idempotency_key_reused",
  ],
  async run(ctx, { body, submission }) {
    const { keyLimit, channelLimit, aiLimit, requestsPerSecond, requestsPerDay } = await readOwnAccount(ctx);
    const own = { keyLimit, channelLimit, aiLimit, requestsPerSecond, requestsPerDay };
    const settings = { ...own, ...settingsOf(body), name: body.name };
    const { replayed, ...row } = await create(ctx, settings, submission?.forTenant ?? null);
    return {
      body: { data: toApiSubAccount(row) },
      headers: {
        Location: `${SUB_ACCOUNTS_PATH}/${row.id}`,
        ...subAccountHeaders(row),
        ...replayHeaders({ replayed }),
      },
    };
  },
});
