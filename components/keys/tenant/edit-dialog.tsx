"use client";

import { toast } from "sonner";
import { useActionForm } from "@/components/form/use-action-form";
import { formatAllowlist } from "@/lib/domain/allowlist";
import type { GroupOption } from "@/lib/domain/grant";
import type { KeySettings } from "@/lib/domain/key";
import { type EditKeyForm, editKeySchema } from "@/lib/domain/key-schema";
import { describePropagation } from "@/lib/domain/lease";
import { rateLimitTexts } from "@/lib/domain/rate-limit-schema";
import type { NamedKey } from "../dialogs/key-intent";
import { type FormFrame, SettingsDialog } from "../dialogs/settings-dialog";
import { SettingsForm } from "../dialogs/settings-form";
import { AllowlistField } from "../fields/allowlist-field";
import { NameFields } from "../fields/name-fields";
import { RateLimitsField } from "../fields/rate-limits-field";
import { GroupField } from "./group-field";
import type { TenantKeyActions } from "./tenant-key-actions";

interface EditDialogProps {
  named: NamedKey;
  actions: TenantKeyActions;
  groups: GroupOption[];
  onClose: () => void;
  onDone: () => void;
}

export function EditDialog({ named, actions, groups, onClose, onDone }: EditDialogProps) {
  return (
    <SettingsDialog title="Edit API Key" named={named} load={actions.load} onClose={onClose}>
      {(settings, frame) => (
        <EditForm settings={settings} actions={actions} groups={groups} onDone={onDone} {...frame} />
      )}
    </SettingsDialog>
  );
}

interface EditFormProps extends FormFrame {
  settings: KeySettings<"tenant">;
  actions: TenantKeyActions;
  groups: GroupOption[];
  onDone: () => void;
}

function EditForm({ settings, actions, groups, onDone, ...frame }: EditFormProps) {
  const action = useActionForm({
    schema: editKeySchema,
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
      <GroupField form={form} name="groupId" groups={groups} />
      <AllowlistField form={form} name="allowlist" />
      <RateLimitsField form={form} perSecond="requestsPerSecond" perDay="requestsPerDay" ceilings={settings.ceilings} />
      <p className="text-muted text-xs">The expiration date can't be edited. It changes by rotating the key.</p>
    </SettingsForm>
  );
}

const toForm = ({
  id,
  version,
  name,
  description,
  grant,
  allowlist,
  ...settings
}: KeySettings<"tenant">): EditKeyForm => ({
  id,
  version,
  name,
  description,
  groupId: grant.id,
  allowlist: formatAllowlist(allowlist),
  ...rateLimitTexts(settings),
});
