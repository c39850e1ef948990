"use client";

import { useEffect } from "react";
import { toast } from "sonner";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { formatAllowlist } from "@/lib/domain/allowlist";
import type { GroupOption } from "@/lib/domain/grant";
import type { KeySettings } from "@/lib/domain/key";
import { type EditKeyForm, editKeySchema } from "@/lib/domain/key-schema";
import { describePropagation } from "@/lib/domain/lease";
import { rateLimitTexts } from "@/lib/domain/rate-limit-schema";
import { Conflict } from "../dialogs/conflict";
import type { NamedKey } from "../dialogs/key-intent";
import { type FormFrame, SettingsDialog } from "../dialogs/settings-dialog";
import { AllowlistField } from "../fields/allowlist-field";
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

function EditForm({ settings, actions, groups, onDone, layout, onDirty }: EditFormProps) {
  const { form, submit, failure, setFailure, pending } = useActionForm({
    schema: editKeySchema,
    defaultValues: toForm(settings),
    action: actions.edit,
    onSuccess: ({ propagation }, { name }) => {
      toast.success(`Saved ${name.trim()}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });
  const { isDirty } = form.formState;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  function loadTheirs(current: KeySettings<"tenant">) {
    form.reset(toForm(current));
    setFailure(null);
  }

  function saveMine({ version }: KeySettings<"tenant">) {
    form.setValue("version", version);
    void submit();
  }

  return (
    <Form onSubmit={submit} className="contents">
      {layout(
        <div className="grid gap-4">
          <Field form={form} name="name" label="Key Name" required>
            {(control) => <Input {...control} autoComplete="off" data-1p-ignore />}
          </Field>
          <Field form={form} name="description" label="Description">
            {(control) => <Textarea {...control} rows={2} />}
          </Field>
          <GroupField form={form} name="groupId" groups={groups} />
          <AllowlistField form={form} name="allowlist" />
          <RateLimitsField
            form={form}
            perSecond="requestsPerSecond"
            perDay="requestsPerDay"
            ceilings={settings.ceilings}
          />
          <p className="text-muted text-xs">The expiration date can't be edited. It changes by rotating the key.</p>
          <FormError failure={failure}>
            {failure?.code === "CONFLICT" && (
              <Conflict
                load={actions.load}
                id={settings.id}
                choices={[
                  { label: "Load their version", choose: loadTheirs },
                  { label: "Save mine anyway", choose: saveMine },
                ]}
                onFailure={setFailure}
              />
            )}
          </FormError>
        </div>,
        <SubmitButton pending={pending}>Save</SubmitButton>,
      )}
    </Form>
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
