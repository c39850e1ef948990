"use client";

import { toast } from "sonner";
import { useActionForm } from "@/components/form/use-action-form";
import { type EditCredentialForm, editCredentialSchema } from "@/lib/domain/channel-schema";
import type { KeySettings } from "@/lib/domain/key";
import { describePropagation } from "@/lib/domain/lease";
import { rateLimitTexts } from "@/lib/domain/rate-limit-schema";
import type { DialogEnds } from "../dialogs/key-dialogs";
import type { NamedKey } from "../dialogs/key-intent";
import { type FormFrame, SettingsDialog } from "../dialogs/settings-dialog";
import { SettingsForm } from "../dialogs/settings-form";
import { NameFields } from "../fields/name-fields";
import { RateLimitsField } from "../fields/rate-limits-field";
import type { ChannelActions } from "./channel-actions";

interface EditDialogProps extends DialogEnds {
  named: NamedKey;
  actions: ChannelActions;
}

/** Name, description and limits: credentials and addresses have dialogs of their own. */
export function EditDialog({ named, actions, onClose, onDone }: EditDialogProps) {
  return (
    <SettingsDialog title="Edit API Key" named={named} load={actions.load} onClose={onClose}>
      {(settings, frame) => <EditForm settings={settings} actions={actions} onDone={onDone} {...frame} />}
    </SettingsDialog>
  );
}

interface EditFormProps extends FormFrame {
  settings: KeySettings<"channel">;
  actions: ChannelActions;
  onDone: () => void;
}

function EditForm({ settings, actions, onDone, ...frame }: EditFormProps) {
  const action = useActionForm({
    schema: editCredentialSchema,
    defaultValues: toForm(settings),
    action: actions.edit,
    onSuccess: ({ propagation }, { name }) => {
      toast.success(`Saved ${name.trim()}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });

  const { form } = action;
  return (
    <SettingsForm
      id={settings.id}
      load={actions.load}
      action={action}
      verb="Save"
      anyway="Save mine anyway"
      toForm={toForm}
      {...frame}
    >
      <NameFields form={form} name="name" description="description" />
      <RateLimitsField form={form} perSecond="requestsPerSecond" perDay="requestsPerDay" ceilings={settings.ceilings} />
    </SettingsForm>
  );
}

const toForm = ({ id, version, name, description, ...settings }: KeySettings<"channel">): EditCredentialForm => ({
  id,
  version,
  name,
  description,
  ...rateLimitTexts(settings),
});
