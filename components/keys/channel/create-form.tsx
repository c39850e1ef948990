"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import type { Action } from "@/components/form/call-action";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { type CreateCredentialForm, createCredentialSchema } from "@/lib/domain/channel-schema";
import { CHANNEL_LABELS, CHANNELS } from "@/lib/domain/grant";
import type { RevealedKey } from "@/lib/domain/key";
import { KINDS } from "@/lib/domain/kind";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { AllowlistField } from "../fields/allowlist-field";
import { ExpiryField } from "../fields/expiry-field";
import { RateLimitsField } from "../fields/rate-limits-field";
import type { NewKeyFrame } from "../generate/new-key";
import { newSubmissionId } from "../generate/submission-id";
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
  const timeZone = useTimeZone();
  const [submissionId] = useState(newSubmissionId);
  const { form, submit, failure, pending } = useActionForm<CreateCredentialForm, RevealedKey<"channel">>({
    schema: createCredentialSchema,
    defaultValues: {
      tenantId,
      submissionId,
      channel: "",
      name: "",
      description: "",
      mode: "generate",
      clientId: "",
      secret: "",
      expiresOn: "",
      timeZone,
      allowlist: "",
      requestsPerSecond: "",
      requestsPerDay: "",
    },
    // The zone that the form names at this moment.
    action: (input) => create({ ...input, timeZone }),
    onSuccess: (made, { secret }) => onMade({ ...made, secret: made.secret ?? secret }),
  });
  // Once the key exists, what was typed is no loss.
  const dirty = form.formState.isDirty && failure?.code !== "ALREADY_DONE";
  useEffect(() => onDirty(dirty), [dirty, onDirty]);

  return (
    <Form onSubmit={submit} className="contents">
      {layout(
        <div className="grid gap-4">
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
          <Field form={form} name="name" label="Key Name" required>
            {(control) => (
              <Input {...control} autoComplete="off" data-1p-ignore placeholder="The program that will use it" />
            )}
          </Field>
          <Field form={form} name="description" label="Description">
            {(control) => <Textarea {...control} rows={2} />}
          </Field>
          <ModeField form={form} name="mode" />
          {form.watch("mode") === "choose" && <ChosenFields form={form} clientId="clientId" secret="secret" />}
          <ExpiryField
            form={form}
            name="expiresOn"
            label="Expiration Date"
            now={now}
            empty="Empty: it never expires."
          />
          <AllowlistField form={form} name="allowlist" />
          <RateLimitsField form={form} perSecond="requestsPerSecond" perDay="requestsPerDay" ceilings={ceilings} />
          <FormError failure={failure}>
            {failure?.code === "ALREADY_DONE" && (
              <Link href={KINDS.channel.path} className="font-medium text-accent underline underline-offset-4">
                Go to the list of keys
              </Link>
            )}
          </FormError>
        </div>,
        <SubmitButton pending={pending}>Create</SubmitButton>,
      )}
    </Form>
  );
}
