"use client";

import { toast } from "sonner";
import { useActionForm } from "@/components/form/use-action-form";
import type { DialogEnds } from "@/components/ui/dialog-on-demand";
import { formatAllowlist } from "@/lib/domain/allowlist";
import type { KeySettings } from "@/lib/domain/key";
import { editAllowlistSchema } from "@/lib/domain/key-schema";
import { describePropagation } from "@/lib/domain/lease";
import type { NamedKey } from "../dialogs/key-intent";
import { type FormFrame, SettingsDialog } from "../dialogs/settings-dialog";
import { SettingsForm } from "../dialogs/settings-form";
import { AllowlistField } from "../fields/allowlist-field";
import type { ChannelActions } from "./channel-actions";

interface AllowlistDialogProps extends DialogEnds {
  named: NamedKey;
  actions: ChannelActions;
}

export function AllowlistDialog({ named, actions, onClose, onDone }: AllowlistDialogProps) {
  return (
    <SettingsDialog title="IP Whitelist" named={named} load={actions.load} onClose={onClose}>
      {(settings, frame) => <AllowlistForm settings={settings} actions={actions} onDone={onDone} {...frame} />}
    </SettingsDialog>
  );
}

interface AllowlistFormProps extends FormFrame {
  settings: KeySettings<"channel">;
  actions: ChannelActions;
  onDone: () => void;
}

function AllowlistForm({ settings, actions, onDone, ...frame }: AllowlistFormProps) {
  const { id, version, name, allowlist } = settings;
  const action = useActionForm({
    schema: editAllowlistSchema,
    defaultValues: { id, version, allowlist: formatAllowlist(allowlist) },
    action: actions.editAllowlist,
    onSuccess: ({ propagation }) => {
      toast.success(`Saved ${name}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });

  return (
    <SettingsForm id={id} load={actions.load} action={action} verb="Save" anyway="Save mine anyway" {...frame}>
      <AllowlistField form={action.form} name="allowlist" />
    </SettingsForm>
  );
}
