import { listGroups } from "./groups/list";
import { apiKeys } from "./keys/api-keys";
import { channelCredentials } from "./keys/channel-credentials";
import type { Operation } from "./operation";
import { changeSubAccount } from "./sub-accounts/change";
import { createSubAccount } from "./sub-accounts/create";
import { listSubAccounts } from "./sub-accounts/list";
import { readSubAccount } from "./sub-accounts/read";
import { resumeSubAccount, suspendSubAccount } from "./sub-accounts/suspend";

/** All of them, in the order of the reference. */
export const OPERATIONS: readonly Operation[] = [
  ...Object.values(apiKeys),
  listGroups,
  ...Object.values(channelCredentials),
  listSubAccounts,
  createSubAccount,
  readSubAccount,
  changeSubAccount,
  suspendSubAccount,
  resumeSubAccount,
];
