"use client";

import { useEffect } from "react";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { formatLastDay } from "@/components/time/format";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { Alert } from "@/components/ui/alert";
import { type ChangeCredentialsForm, changeCredentialsSchema } from "@/lib/domain/channel-schema";
import { expirationState } from "@/lib/domain/expiry";
import type { KeySettings, RevealedKey } from "@/lib/domain/key";
import type { Propagated } from "@/lib/domain/lease";
import { Conflict } from "../dialogs/conflict";
import type { FormFrame } from "../dialogs/settings-dialog";
import { ExpiryField } from "../fields/expiry-field";
import { useKeyView } from "../key-view";
import type { ChannelActions } from "./channel-actions";
import type { RevealedCredential } from "./channel-reveal";
import { ChosenFields } from "./chosen-fields";
import { ModeField } from "./mode-field";

interface ChangeFormProps extends FormFrame {
  settings: KeySettings<"channel">;
  actions: ChannelActions;
  onChanged: (credential: RevealedCredential & Propagated) => void;
}

export function ChangeForm({ settings, actions, onChanged, layout, onDirty }: ChangeFormProps) {
  const { now, soonDays } = useKeyView();
  const timeZone = useTimeZone();
  const { id, version, expiresAt, grant } = settings;
  const expired = expirationState(expiresAt, now, soonDays) === "expired";
  const { form, submit, failure, setFailure, pending } = useActionForm<
    ChangeCredentialsForm,
    RevealedKey<"channel"> & Propagated
  >({
    schema: changeCredentialsSchema,
    defaultValues: {
      id,
      version,
      mode: "generate",
      renewed: false,
      clientId: grant.clientId,
      secret: "",
      expiresOn: "",
      timeZone,
    },
    // The zone that the form names at this moment.
    action: (input) => actions.change({ ...input, timeZone }),
    onSuccess: (changed, { secret }) => onChanged({ ...changed, secret: changed.secret ?? secret }),
  });
  const { isDirty } = form.formState;
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  return (
    <Form onSubmit={submit} className="contents">
      {layout(
        <div className="grid gap-4">
          <Alert tone="warning">
            Any current implementation that uses these credentials will break: the old ones stop working immediately.
          </Alert>
          <ModeField form={form} name="mode" />
          {form.watch("mode") === "choose" ? (
            <ChosenFields form={form} clientId="clientId" secret="secret" />
          ) : (
            <label className="flex items-start gap-2.5 text-sm">
              <input type="checkbox" {...form.register("renewed")} className="mt-0.5 size-4 accent-(--accent)" />
              <span>
                Generate a new client ID, too
                <span className="block break-all text-muted text-xs">{`Otherwise ${grant.clientId} stays.`}</span>
              </span>
            </label>
          )}
          <ExpiryField
            form={form}
            name="expiresOn"
            label="New Expiration Date"
            now={now}
            empty={
              expired
                ? "This key has expired: it needs a new date."
                : expiresAt
                  ? `Empty: ${formatLastDay(expiresAt, timeZone)} stays.`
                  : "Empty: it never expires."
            }
          />
          <FormError failure={failure}>
            {failure?.code === "CONFLICT" && (
              <Conflict
                load={actions.load}
                id={id}
                choices={[
                  {
                    label: "Change anyway",
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
        <SubmitButton pending={pending}>Change Credentials</SubmitButton>,
      )}
    </Form>
  );
}
