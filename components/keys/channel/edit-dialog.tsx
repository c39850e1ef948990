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
import { type EditCredentialForm, editCredentialSchema } from "@/lib/domain/channel-schema";
import type { KeySettings } from "@/lib/domain/key";
import { describePropagation } from "@/lib/domain/lease";
import { rateLimitTexts } from "@/lib/domain/rate-limit-schema";
import { Conflict } from "../dialogs/conflict";
import type { DialogEnds } from "../dialogs/key-dialogs";
import type { NamedKey } from "../dialogs/key-intent";
import { type FormFrame, SettingsDialog } from "../dialogs/settings-dialog";
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

function EditForm({ settings, actions, onDone, layout, onDirty }: EditFormProps) {
  const { form, submit, failure, setFailure, pending } = useActionForm({
    schema: editCredentialSchema,
    defaultValues: toForm(settings),
    action: actions.edit,
    onSuccess: ({ propagation }, { name }) => {
      toast.success(`Saved ${name.trim()}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });
  const { isDirty } = form.formState;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

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
          <RateLimitsField
            form={form}
            perSecond="requestsPerSecond"
            perDay="requestsPerDay"
            ceilings={settings.ceilings}
          />
          <FormError failure={failure}>
            {failure?.code === "CONFLICT" && (
              <Conflict
                load={actions.load}
                id={settings.id}
                choices={[
                  {
                    label: "Load their version",
                    choose: (current) => {
                      form.reset(toForm(current));
                      setFailure(null);
                    },
                  },
                  {
                    label: "Save mine anyway",
                    choose: ({ version }) => {
                      form.setValue("version", version);
                      void submit();
                    },
                  },
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

const toForm = ({ id, version, name, description, ...settings }: KeySettings<"channel">): EditCredentialForm => ({
  id,
  version,
  name,
  description,
  ...rateLimitTexts(settings),
});
