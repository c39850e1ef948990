import type { AiActions } from "@/components/keys/ai/ai-actions";
import { deleteAiKeys, editAiKey, loadAiKey, revokeAiKeys, rotateAiKey } from "./actions";

/** The actions as the dialogs take them, on the list and on a key's own page. */
export const aiActions: AiActions = {
  load: loadAiKey,
  edit: editAiKey,
  rotate: rotateAiKey,
  revoke: revokeAiKeys,
  remove: deleteAiKeys,
};
