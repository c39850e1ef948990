"use client";

import type { Action } from "@/components/form/call-action";
import { Field } from "@/components/form/field";
import { useActionForm } from "@/components/form/use-action-form";
import { Select } from "@/components/ui/select";
import { type CreateCredentialForm, createCredentialSchema } from "@/lib/domain/channel-schema";
import { CHANNEL_LABELS, CHANNELS } from "@/lib/domain/grant";
import type { RevealedKey } from "@/lib/domain/key";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { AllowlistField } from "../fields/allowlist-field";
import { ExpiryField } from "../fields/expiry-field";
import { NameFields } from "../fields/name-fields";
import { RateLimitsField } from "../fields/rate-limits-field";
import type { NewKeyFrame } from "../generate/new-key";
import { NewKeyForm } from "../generate/new-key-form";
import { useNewKeyValues } from "../generate/use-new-key-values";
import type { RevealedCredential } from "./channel-reveal";
import { ChosenFields } from "./chosen-fields";
import { ModeField } from "./mode-field";

export interface CreateFormProps {
  tenantId: string;
  /** What all keys of the tenant may use together. */
  ceilings: RateLimits;
  now: Date;
  create: Action<CreateCredentialForm, RevealedKey<"channel">>;
}

export function CreateForm(props: CreateFormProps & NewKeyFrame<RevealedCredential>) {
  const { tenantId, ceilings, now, create, onMade, onDirty, layout } = props;
  const values = useNewKeyValues(tenantId);
  const action = useActionForm<CreateCredentialForm, RevealedKey<"channel">>({
    schema: createCredentialSchema,
    defaultValues: { ...values, channel: "", mode: "generate", clientId: "", secret: "" },
    action: (input) => create({ ...input, timeZone: values.timeZone }),
    onSuccess: (made, { secret }) => onMade({ ...made, secret: made.secret ?? secret }),
  });

  const { form } = action;
  return (
    <NewKeyForm kind="channel" action={action} verb="Create" onDirty={onDirty} layout={layout}>
      <Field form={form} name="channel" label="Channel" required description="The one door that it opens.">
        {(control) => (
          <Select {...control}>
            <option value="">Choose a channel…</option>
            {CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {CHANNEL_LABELS[channel]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <NameFields form={form} name="name" description="description" placeholder="The program that will use it" />
      <ModeField form={form} name="mode" />
      {form.watch("mode") === "choose" && <ChosenFields form={form} clientId="clientId" secret="secret" />}
      <ExpiryField form={form} name="expiresOn" label="Expiration Date" now={now} empty="Empty: it never expires." />
      <AllowlistField form={form} name="allowlist" />
      <RateLimitsField form={form} perSecond="requestsPerSecond" perDay="requestsPerDay" ceilings={ceilings} />
    </NewKeyForm>
  );
}
