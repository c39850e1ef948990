import type { KeyActions } from "@/components/keys/key-actions";
import { deleteKeys, editKey, loadKey, revokeKeys, rotateKey } from "./actions";

/** The actions as the dialogs take them, on the list and on a key's own page. */
export const keyActions: KeyActions = {
  load: loadKey,
  edit: editKey,
  rotate: rotateKey,
  revoke: revokeKeys,
  remove: deleteKeys,
};
