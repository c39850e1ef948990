"use client";

import { type ReactNode, useState } from "react";
import type { Action } from "@/components/form/call-action";
import { Field } from "@/components/form/field";
import { useActionForm } from "@/components/form/use-action-form";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { Alert } from "@/components/ui/alert";
import type { DialogEnds } from "@/components/ui/dialog-on-demand";
import { Select } from "@/components/ui/select";
import { GRACE_CHOICES, GRACE_PERIODS } from "@/lib/domain/expiry";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeySettings, RevealedKey } from "@/lib/domain/key";
import { type RotateKeyForm, rotateKeySchema } from "@/lib/domain/key-schema";
import { describePropagation, type Propagated } from "@/lib/domain/lease";
import { NewExpiryField } from "../fields/new-expiry-field";
import type { KeyActions } from "../key-actions";
import type { NamedKey } from "./key-intent";
import { type FormFrame, SettingsDialog } from "./settings-dialog";
import { SettingsForm } from "./settings-form";

/** What can be done to keys that get new secrets by rotation. */
export interface RotatingActions<K extends KeyKind> extends KeyActions<K> {
  rotate: Action<RotateKeyForm, RevealedKey<K> & Propagated>;
}

interface RotateDialogProps<K extends KeyKind> extends DialogEnds {
  named: NamedKey;
  actions: RotatingActions<K>;
  reveal: (revealed: RevealedKey<K>, ends: { title: string; note: string; onClose: () => void }) => ReactNode;
}

export function RotateDialog<K extends KeyKind>({ named, actions, reveal, onClose, onDone }: RotateDialogProps<K>) {
  const [revealed, setRevealed] = useState<(RevealedKey<K> & Propagated) | null>(null);
  if (revealed) {
    const note = describePropagation("Rotated", revealed.propagation);
    return reveal(revealed, { title: "API Key Rotated", note, onClose: onDone });
  }
  return (
    <SettingsDialog title="Rotate API Key" named={named} load={actions.load} onClose={onClose}>
      {(settings, frame) => <RotateForm settings={settings} actions={actions} onRotated={setRevealed} {...frame} />}
    </SettingsDialog>
  );
}

interface RotateFormProps<K extends KeyKind> extends FormFrame {
  settings: KeySettings<K>;
  actions: RotatingActions<K>;
  onRotated: (key: RevealedKey<K> & Propagated) => void;
}

function RotateForm<K extends KeyKind>({ settings, actions, onRotated, ...frame }: RotateFormProps<K>) {
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
