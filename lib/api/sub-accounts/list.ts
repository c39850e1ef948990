import { defineOperation } from "@/lib/api/operation";
import { linkHeader, pageLinks } from "@/lib/api/page-links";
import { subAccountListAnswer, toApiSubAccount } from "@/lib/domain/api/sub-account";
import { subAccountListInput } from "@/lib/domain/api/sub-account-input";
import { DEFAULT_TENANT_LIST_QUERY } from "@/lib/domain/tenant-list";
import { listSubAccounts as list } from "@/lib/services/tenants/list";
import { SUB_ACCOUNT_FAILURES, SUB_ACCOUNTS_PATH } from "./common";
import { EXAMPLE_SUB_ACCOUNT } from "./examples";

export const listSubAccounts = defineOperation({
  id: "listSubAccounts",
  tag: "Sub-accounts",
  method: "GET",
  path: SUB_ACCOUNTS_PATH,
  summary: "List sub-accounts",
  description:
    "The sub-accounts of the account, by name unless `sort` says otherwise, with what they use. The header `Link` names the next and the previous page.",
  permission: "sub-accounts:read",
  failures: SUB_ACCOUNT_FAILURES,
  query: subAccountListInput,
  success: {
    status: 200,
    description: "A page of sub-accounts.",
    schema: subAccountListAnswer,
    example: {
      data: [EXAMPLE_SUB_ACCOUNT],
      pagination: { page: 1, perPage: 50, total: 1, totalPages: 1, more: false },
    },
  },
  problems: ["precondition_failed", "master_account_only"],
  async run(ctx, { query: { page: asked = 1, limit, ...given } }) {
    const query = { ...DEFAULT_TENANT_LIST_QUERY, ...given, page: asked, pageSize: limit };
    const { rows, total, page } = await list(ctx, query);
    const totalPages = Math.ceil(total / limit);
    // Past the end there is nothing, and not the last page once more.
    const data = page === asked ? rows.map(toApiSubAccount) : [];
    return {
      body: { data, pagination: { page: asked, perPage: limit, total, totalPages, more: asked < totalPages } },
      headers: linkHeader(pageLinks(SUB_ACCOUNTS_PATH, given, { page: asked, limit, totalPages })),
    };
  },
});
