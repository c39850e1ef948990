"use client";

import { useEffect } from "react";
import { toast } from "sonner";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { formatAllowlist } from "@/lib/domain/allowlist";
import type { KeySettings } from "@/lib/domain/key";
import { editAllowlistSchema } from "@/lib/domain/key-schema";
import { describePropagation } from "@/lib/domain/lease";
import { Conflict } from "../dialogs/conflict";
import type { DialogEnds } from "../dialogs/key-dialogs";
import type { NamedKey } from "../dialogs/key-intent";
import { type FormFrame, SettingsDialog } from "../dialogs/settings-dialog";
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

function AllowlistForm({ settings, actions, onDone, layout, onDirty }: AllowlistFormProps) {
  const { id, version, name, allowlist } = settings;
  const { form, submit, failure, setFailure, pending } = useActionForm({
    schema: editAllowlistSchema,
    defaultValues: { id, version, allowlist: formatAllowlist(allowlist) },
    action: actions.editAllowlist,
    onSuccess: ({ propagation }) => {
      toast.success(`Saved ${name}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });
  const { isDirty } = form.formState;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  return (
    <Form onSubmit={submit} className="contents">
      {layout(
        <div className="grid gap-4">
          <AllowlistField form={form} name="allowlist" />
          <FormError failure={failure}>
            {failure?.code === "CONFLICT" && (
              <Conflict
                load={actions.load}
                id={id}
                choices={[
                  {
                    label: "Save mine anyway",
                    choose: (current) => {
                      form.setValue("version", current.version);
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
