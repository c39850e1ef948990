"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { useActionForm } from "@/components/form/use-action-form";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { Alert } from "@/components/ui/alert";
import { Select } from "@/components/ui/select";
import { GRACE_CHOICES, GRACE_PERIODS } from "@/lib/domain/expiry";
import type { KeySettings, RevealedKey } from "@/lib/domain/key";
import { type RotateKeyForm, rotateKeySchema } from "@/lib/domain/key-schema";
import { describePropagation, type Propagated } from "@/lib/domain/lease";
import type { NamedKey } from "../dialogs/key-intent";
import { type FormFrame, SettingsDialog } from "../dialogs/settings-dialog";
import { SettingsForm } from "../dialogs/settings-form";
import { NewExpiryField } from "../fields/new-expiry-field";
import { useKeyView } from "../key-view";
import type { TenantKeyActions } from "./tenant-key-actions";
import { TenantKeyReveal } from "./tenant-key-reveal";

interface RotateDialogProps {
  named: NamedKey;
  actions: TenantKeyActions;
  onClose: () => void;
  onDone: () => void;
}

export function RotateDialog({ named, actions, onClose, onDone }: RotateDialogProps) {
  const { installationUrl } = useKeyView();
  const [revealed, setRevealed] = useState<(RevealedKey<"tenant"> & Propagated) | null>(null);
  if (revealed) {
    return (
      <TenantKeyReveal
        title="API Key Rotated"
        revealed={revealed}
        note={describePropagation("Rotated", revealed.propagation)}
        installationUrl={installationUrl}
        onClose={onDone}
      />
    );
  }
  return (
    <SettingsDialog title="Rotate API Key" named={named} load={actions.load} onClose={onClose}>
      {(settings, frame) => <RotateForm settings={settings} actions={actions} onRotated={setRevealed} {...frame} />}
    </SettingsDialog>
  );
}

interface RotateFormProps extends FormFrame {
  settings: KeySettings<"tenant">;
  actions: TenantKeyActions;
  onRotated: (key: RevealedKey<"tenant"> & Propagated) => void;
}

function RotateForm({ settings, actions, onRotated, ...frame }: RotateFormProps) {
  const timeZone = useTimeZone();
  const { id, version, expiresAt } = settings;
  const action = useActionForm({
    schema: rotateKeySchema,
    defaultValues: { id, version, expiresOn: "", timeZone, grace: "immediately" } satisfies RotateKeyForm,
    // The zone that the form names at this moment.
    action: (input) => actions.rotate({ ...input, timeZone }),
    onSuccess: onRotated,
  });

  const { form } = action;
  return (
    <SettingsForm id={id} load={actions.load} action={action} verb="Rotate" anyway="Rotate anyway" {...frame}>
      <Alert tone="warning">
        All applications using the current secret lose access immediately, unless you let the old secret work for a
        while below.
      </Alert>
      <NewExpiryField form={form} name="expiresOn" expiresAt={expiresAt} />
      <Field
        form={form}
        name="grace"
        label="Old secret stops working"
        required
        description="How long the old secret keeps working. Never past the key's present expiration date."
      >
        {(control) => (
          <Select {...control}>
            {GRACE_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {GRACE_PERIODS[choice].label}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </SettingsForm>
  );
}
