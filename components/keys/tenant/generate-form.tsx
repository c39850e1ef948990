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
import { Textarea } from "@/components/ui/textarea";
import type { GroupOption } from "@/lib/domain/grant";
import type { RevealedKey } from "@/lib/domain/key";
import { type GenerateKeyForm, generateKeySchema } from "@/lib/domain/key-schema";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { AllowlistField } from "../fields/allowlist-field";
import { ExpiryField } from "../fields/expiry-field";
import { RateLimitsField } from "../fields/rate-limits-field";
import type { NewKeyFrame } from "../generate/new-key";
import { newSubmissionId } from "../generate/submission-id";
import { GroupField } from "./group-field";

export interface GenerateFormProps {
  tenantId: string;
  groups: GroupOption[];
  /** What all keys of the tenant may use together. */
  ceilings: RateLimits;
  now: Date;
  generate: Action<GenerateKeyForm, RevealedKey<"tenant">>;
}

export function GenerateForm(props: GenerateFormProps & NewKeyFrame<RevealedKey<"tenant">>) {
  const { tenantId, groups, ceilings, now, generate, onMade, onDirty, layout } = props;
  const timeZone = useTimeZone();
  const [submissionId] = useState(newSubmissionId);
  const { form, submit, failure, pending } = useActionForm({
    schema: generateKeySchema,
    defaultValues: {
      tenantId,
      submissionId,
      name: "",
      description: "",
      groupId: "",
      expiresOn: "",
      timeZone,
      allowlist: "",
      requestsPerSecond: "",
      requestsPerDay: "",
    },
    // The zone that the form names at this moment.
    action: (input) => generate({ ...input, timeZone }),
    onSuccess: onMade,
  });
  // Once the key exists, what was typed is no loss.
  const dirty = form.formState.isDirty && failure?.code !== "ALREADY_DONE";
  useEffect(() => onDirty(dirty), [dirty, onDirty]);

  return (
    <Form onSubmit={submit} className="contents">
      {layout(
        <div className="grid gap-4">
          <Field form={form} name="name" label="Key Name" required>
            {(control) => (
              <Input {...control} autoComplete="off" data-1p-ignore placeholder="The program that will use it" />
            )}
          </Field>
          <Field form={form} name="description" label="Description">
            {(control) => <Textarea {...control} rows={2} />}
          </Field>
          <GroupField form={form} name="groupId" groups={groups} />
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
              <Link href="/tenant-api-keys" className="font-medium text-accent underline underline-offset-4">
                Go to the list of keys
              </Link>
            )}
          </FormError>
        </div>,
        <SubmitButton pending={pending}>Generate</SubmitButton>,
      )}
    </Form>
  );
}
