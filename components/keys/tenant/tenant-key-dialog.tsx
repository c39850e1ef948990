"use client";

import type { GroupOption } from "@/lib/domain/grant";
import { EndingDialog } from "../dialogs/ending-dialog";
import type { OpenedDialog } from "../dialogs/key-dialogs";
import { RotateDialog } from "../dialogs/rotate-dialog";
import { useKeyView } from "../key-view";
import { EditDialog } from "./edit-dialog";
import type { TenantKeyActions } from "./tenant-key-actions";
import { TenantKeyReveal } from "./tenant-key-reveal";

interface TenantKeyDialogProps extends OpenedDialog {
  actions: TenantKeyActions;
  groups: GroupOption[];
}

export function TenantKeyDialog({ intent, actions, groups, ...ends }: TenantKeyDialogProps) {
  const { installationUrl } = useKeyView();
  switch (intent.verb) {
    // The allowlist is edited with the rest.
    case "edit":
    case "allowlist":
      return <EditDialog named={intent.key} actions={actions} groups={groups} {...ends} />;
    case "rotate":
      return (
        <RotateDialog
          named={intent.key}
          actions={actions}
          reveal={(revealed, rest) => (
            <TenantKeyReveal revealed={revealed} installationUrl={installationUrl} {...rest} />
          )}
          {...ends}
        />
      );
    default:
      return <EndingDialog intent={intent} actions={actions} {...ends} />;
  }
}
