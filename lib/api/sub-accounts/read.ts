import { defineOperation } from "@/lib/api/operation";
import { ApiProblem } from "@/lib/domain/api/problem";
import { subAccountAnswer, toApiSubAccount } from "@/lib/domain/api/sub-account";
import { isSeen } from "@/lib/domain/seen-version";
import { readSubAccount as read } from "@/lib/services/tenants/read";
import { SUB_ACCOUNT_FAILURES, SUB_ACCOUNT_PATH, SUB_ACCOUNT_PROBLEMS, subAccountHeaders } from "./common";
import { EXAMPLE_SUB_ACCOUNT } from "./examples";

export const readSubAccount = defineOperation({
  id: "getSubAccount",
  tag: "Sub-accounts",
  method: "GET",
  path: SUB_ACCOUNT_PATH,
  summary: "Get a sub-account",
  description:
    "A sub-account of the account, with what it uses. With the `ETag` of an earlier answer as `If-None-Match`, 304 if nothing has changed.",
  permission: "sub-accounts:read",
  failures: SUB_ACCOUNT_FAILURES,
  success: {
    status: 200,
    description: "The sub-account.",
    schema: subAccountAnswer,
    example: { data: EXAMPLE_SUB_ACCOUNT },
  },
  problems: SUB_ACCOUNT_PROBLEMS,
  async run(ctx, { identifier, version }) {
    const row = await read(ctx, identifier);
    if (!isSeen(version, row.version)) throw new ApiProblem("precondition_failed");
    return { body: { data: toApiSubAccount(row) }, headers: subAccountHeaders(row) };
  },
});
