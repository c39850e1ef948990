"use client";

import { EndingDialog } from "../dialogs/ending-dialog";
import type { OpenedDialog } from "../dialogs/key-dialogs";
import { AllowlistDialog } from "./allowlist-dialog";
import { ChangeDialog } from "./change-dialog";
import type { ChannelActions } from "./channel-actions";
import { EditDialog } from "./edit-dialog";

export function ChannelDialog({ intent, actions, ...ends }: OpenedDialog & { actions: ChannelActions }) {
  switch (intent.verb) {
    case "edit":
      return <EditDialog named={intent.key} actions={actions} {...ends} />;
    case "allowlist":
      return <AllowlistDialog named={intent.key} actions={actions} {...ends} />;
    case "rotate":
      return <ChangeDialog named={intent.key} actions={actions} {...ends} />;
    default:
      return <EndingDialog intent={intent} actions={actions} {...ends} />;
  }
}
