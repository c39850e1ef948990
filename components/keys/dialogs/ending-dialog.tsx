"use client";

import type { DialogEnds } from "@/components/ui/dialog-on-demand";
import type { KeyActions } from "../key-actions";
import { DeleteDialog } from "./delete-dialog";
import type { KeyIntent } from "./key-intent";
import { RevokeDialog } from "./revoke-dialog";

interface EndingDialogProps extends DialogEnds {
  intent: Extract<KeyIntent, { verb: "revoke" | "delete" }>;
  actions: Pick<KeyActions, "revoke" | "remove">;
}

/** What ends keys is the same for every kind. */
export function EndingDialog({ intent, actions, ...ends }: EndingDialogProps) {
  return intent.verb === "revoke" ? (
    <RevokeDialog keys={intent.keys} revoke={actions.revoke} {...ends} />
  ) : (
    <DeleteDialog keys={intent.keys} active={intent.active} remove={actions.remove} {...ends} />
  );
}
