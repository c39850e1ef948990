import type { TenantKeyActions } from "@/components/keys/tenant/tenant-key-actions";
import { deleteKeys, editKey, loadKey, revokeKeys, rotateKey } from "./actions";

/** The actions as the dialogs take them, on the list and on a key's own page. */
export const keyActions: TenantKeyActions = {
  load: loadKey,
  edit: editKey,
  rotate: rotateKey,
  revoke: revokeKeys,
  remove: deleteKeys,
};
