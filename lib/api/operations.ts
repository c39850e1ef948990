import { listGroups } from "./groups/list";
import { changeKey } from "./keys/change";
import { createKey } from "./keys/create";
import { deleteKey } from "./keys/delete";
import { listKeys } from "./keys/list";
import { readKey } from "./keys/read";
import { revokeKey } from "./keys/revoke";
import { rotateKey } from "./keys/rotate";
import type { Operation } from "./operation";
import { changeSubAccount } from "./sub-accounts/change";
import { createSubAccount } from "./sub-accounts/create";
import { listSubAccounts } from "./sub-accounts/list";
import { readSubAccount } from "./sub-accounts/read";
import { resumeSubAccount, suspendSubAccount } from "./sub-accounts/suspend";

/** All of them, in the order of the reference. */
export const OPERATIONS: readonly Operation[] = [
  listKeys,
  createKey,
  readKey,
  changeKey,
  rotateKey,
  revokeKey,
  deleteKey,
  listGroups,
  listSubAccounts,
  createSubAccount,
  readSubAccount,
  changeSubAccount,
  suspendSubAccount,
  resumeSubAccount,
];
