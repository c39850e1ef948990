"use client";

import { useActionForm } from "@/components/form/use-action-form";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { Alert } from "@/components/ui/alert";
import { type ChangeCredentialsForm, changeCredentialsSchema } from "@/lib/domain/channel-schema";
import type { KeySettings, RevealedKey } from "@/lib/domain/key";
import type { Propagated } from "@/lib/domain/lease";
import type { FormFrame } from "../dialogs/settings-dialog";
import { SettingsForm } from "../dialogs/settings-form";
import { NewExpiryField } from "../fields/new-expiry-field";
import type { ChannelActions } from "./channel-actions";
import type { RevealedCredential } from "./channel-reveal";
import { ChosenFields } from "./chosen-fields";
import { ModeField } from "./mode-field";

interface ChangeFormProps extends FormFrame {
  settings: KeySettings<"channel">;
  actions: ChannelActions;
  onChanged: (credential: RevealedCredential & Propagated) => void;
}

export function ChangeForm({ settings, actions, onChanged, ...frame }: ChangeFormProps) {
  const timeZone = useTimeZone();
  const { id, version, expiresAt, grant } = settings;
  const action = useActionForm<ChangeCredentialsForm, RevealedKey<"channel"> & Propagated>({
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

  const { form } = action;
  return (
    <SettingsForm
      id={id}
      load={actions.load}
      action={action}
      verb="Change Credentials"
      anyway="Change anyway"
      {...frame}
    >
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
      <NewExpiryField form={form} name="expiresOn" expiresAt={expiresAt} />
    </SettingsForm>
  );
}
