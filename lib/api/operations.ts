import { listGroups } from "./groups/list";
import { changeKey } from "./keys/change";
import { createKey } from "./keys/create";
import { deleteKey } from "./keys/delete";
import { listKeys } from "./keys/list";
import { readKey } from "./keys/read";
import { revokeKey } from "./keys/revoke";
import { rotateKey } from "./keys/rotate";
import type { Operation } from "./operation";

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
];
