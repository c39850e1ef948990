"use client";

import type { GroupOption } from "@/lib/domain/grant";
import type { KeyActions } from "../key-actions";
import { DeleteDialog } from "./delete-dialog";
import { EditDialog } from "./edit-dialog";
import type { KeyIntent } from "./key-intent";
import { RevokeDialog } from "./revoke-dialog";
import { RotateDialog } from "./rotate-dialog";

interface KeyDialogProps {
  intent: KeyIntent;
  actions: KeyActions;
  groups: GroupOption[];
  /** Nothing more is done, but the dialog may have been told something that the page behind it does not show. */
  onClose: () => void;
  /** It is done, and the page behind shows it. */
  onDone: () => void;
}

export function KeyDialog({ intent, actions, groups, onClose, onDone }: KeyDialogProps) {
  const ends = { onClose, onDone };
  switch (intent.verb) {
    case "edit":
      return <EditDialog named={intent.key} actions={actions} groups={groups} {...ends} />;
    case "rotate":
      return <RotateDialog named={intent.key} actions={actions} {...ends} />;
    case "revoke":
      return <RevokeDialog keys={intent.keys} revoke={actions.revoke} {...ends} />;
    case "delete":
      return <DeleteDialog keys={intent.keys} remove={actions.remove} {...ends} />;
  }
}
