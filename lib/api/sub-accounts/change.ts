import { EXAMPLE_PROPAGATION } from "@/lib/api/keys/examples";
import { BODY_PROBLEMS } from "@/lib/api/keys/resource";
import { defineOperation } from "@/lib/api/operation";
import { changedSubAccountAnswer, toApiSubAccount } from "@/lib/domain/api/sub-account";
import { changeSubAccountInput } from "@/lib/domain/api/sub-account-input";
import { editSubAccount } from "@/lib/services/tenants/edit";
import { SUB_ACCOUNT_FAILURES, SUB_ACCOUNT_PATH, SUB_ACCOUNT_PROBLEMS, subAccountHeaders } from "./common";
import { EXAMPLE_SUB_ACCOUNT } from "./examples";
import { settingsOf } from "./settings";

export const changeSubAccount = defineOperation({
  id: "changeSubAccount",
  tag: "Sub-accounts",
  method: "PATCH",
  path: SUB_ACCOUNT_PATH,
  summary: "Change a sub-account",
  description:
    "Changes what the body names, and nothing else. A limit can't be raised above the account's own; one that is higher, because the account's own was lowered since, may stay or come down. When it is answered, no verifier acts on what was before.",
  permission: "sub-accounts:write",
  failures: SUB_ACCOUNT_FAILURES,
  body: { schema: changeSubAccountInput, required: false, example: { apiKeyLimit: 5, requestsPerSecond: 20 } },
  success: {
    status: 200,
    description: "The sub-account as it is now.",
    schema: changedSubAccountAnswer,
    example: {
      data: { ...EXAMPLE_SUB_ACCOUNT, api_keys: { used: 2, limit: 5 }, requests_per_second: 20 },
      meta: { propagation: EXAMPLE_PROPAGATION },
    },
  },
  problems: [...BODY_PROBLEMS, ...SUB_ACCOUNT_PROBLEMS],
  async run(ctx, { identifier, body, version }) {
    const { propagation, ...row } = await editSubAccount(ctx, { id: identifier, version, ...settingsOf(body) });
    return { body: { data: toApiSubAccount(row), meta: { propagation } }, headers: subAccountHeaders(row) };
  },
});
