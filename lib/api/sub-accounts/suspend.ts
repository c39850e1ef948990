import { EXAMPLE_PROPAGATION } from "@/lib/api/keys/examples";
import { replayHeaders } from "@/lib/api/keys/resource";
import { defineOperation } from "@/lib/api/operation";
import { changedSubAccountAnswer, toApiSubAccount } from "@/lib/domain/api/sub-account";
import { suspendSubAccount as suspend } from "@/lib/services/tenants/suspend";
import { SUB_ACCOUNT_FAILURES, SUB_ACCOUNT_PATH, SUB_ACCOUNT_PROBLEMS, subAccountHeaders } from "./common";
import { EXAMPLE_SUB_ACCOUNT } from "./examples";

interface Words {
  id: string;
  verb: "suspend" | "resume";
  summary: string;
  description: string;
  done: string;
}

const suspension = (suspended: boolean, { id, verb, summary, description, done }: Words) =>
  defineOperation({
    id,
    tag: "Sub-accounts",
    method: "POST",
    path: `${SUB_ACCOUNT_PATH}/${verb}`,
    summary,
    description,
    permission: "sub-accounts:write",
    failures: SUB_ACCOUNT_FAILURES,
    success: {
      status: 200,
      description: done,
      schema: changedSubAccountAnswer,
      example: {
        data: {
          ...EXAMPLE_SUB_ACCOUNT,
          ...(suspended && { status: "suspended", suspended_at: "2026-04-01T08:00:00.000Z" }),
        },
        meta: { propagation: EXAMPLE_PROPAGATION },
      },
    },
    problems: [...SUB_ACCOUNT_PROBLEMS, "idempotency_key_reused"],
    async run(ctx, { identifier, version, submission }) {
      const input = { id: identifier, version, suspended };
      const { propagation, replayed, ...row } = await suspend(ctx, input, submission?.forTenant ?? null);
      return {
        body: { data: toApiSubAccount(row), meta: { propagation } },
        headers: { ...subAccountHeaders(row), ...replayHeaders({ replayed }) },
      };
    },
  });

export const suspendSubAccount = suspension(true, {
  id: "suspendSubAccount",
  verb: "suspend",
  summary: "Suspend a sub-account",
  description:
    "Shuts its users and keys out until it is resumed. When it is answered, no verifier accepts its keys any more. One that is suspended already stays as it is.",
  done: "The sub-account, suspended.",
});

export const resumeSubAccount = suspension(false, {
  id: "resumeSubAccount",
  verb: "resume",
  summary: "Resume a sub-account",
  description: "Lets its users and keys in again. Keys that were revoked or have expired stay so.",
  done: "The sub-account, active.",
});
