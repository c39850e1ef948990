"use client";

import { useState } from "react";
import type { DialogEnds } from "@/components/ui/dialog-on-demand";
import { describePropagation, type Propagated } from "@/lib/domain/lease";
import type { NamedKey } from "../dialogs/key-intent";
import { SettingsDialog } from "../dialogs/settings-dialog";
import { useKeyView } from "../key-view";
import { ChangeForm } from "./change-form";
import type { ChannelActions } from "./channel-actions";
import { ChannelReveal, type RevealedCredential } from "./channel-reveal";

interface ChangeDialogProps extends DialogEnds {
  named: NamedKey;
  actions: ChannelActions;
}

export function ChangeDialog({ named, actions, onClose, onDone }: ChangeDialogProps) {
  const { installationUrl } = useKeyView();
  const [revealed, setRevealed] = useState<(RevealedCredential & Propagated) | null>(null);
  if (revealed) {
    return (
      <ChannelReveal
        title="Credentials Changed"
        revealed={revealed}
        note={describePropagation("Changed", revealed.propagation)}
        installationUrl={installationUrl}
        onClose={onDone}
      />
    );
  }
  return (
    <SettingsDialog title="Change Credentials" named={named} load={actions.load} onClose={onClose}>
      {(settings, frame) => <ChangeForm settings={settings} actions={actions} onChanged={setRevealed} {...frame} />}
    </SettingsDialog>
  );
}
