"use client";

import type { TenantOffer } from "@/lib/domain/ai/tenant-offer";
import { EndingDialog } from "../dialogs/ending-dialog";
import type { OpenedDialog } from "../dialogs/key-dialogs";
import { RotateDialog } from "../dialogs/rotate-dialog";
import { useKeyView } from "../key-view";
import type { AiActions } from "./ai-actions";
import { AiReveal } from "./ai-reveal";
import { EditDialog } from "./edit-dialog";

interface AiDialogProps extends OpenedDialog {
  actions: AiActions;
  offer: TenantOffer;
}

export function AiDialog({ intent, actions, offer, ...ends }: AiDialogProps) {
  const { installationUrl } = useKeyView();
  switch (intent.verb) {
    // The allowlist is edited with the rest.
    case "edit":
    case "allowlist":
      return <EditDialog named={intent.key} actions={actions} offer={offer} {...ends} />;
    case "rotate":
      return (
        <RotateDialog
          named={intent.key}
          actions={actions}
          reveal={(revealed, rest) => (
            <AiReveal revealed={revealed} models={offer.models} installationUrl={installationUrl} {...rest} />
          )}
          {...ends}
        />
      );
    default:
      return <EndingDialog intent={intent} actions={actions} {...ends} />;
  }
}
