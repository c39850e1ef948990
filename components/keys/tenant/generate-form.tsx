"use client";

import type { Action } from "@/components/form/call-action";
import { useActionForm } from "@/components/form/use-action-form";
import type { GroupOption } from "@/lib/domain/grant";
import type { RevealedKey } from "@/lib/domain/key";
import { type GenerateKeyForm, generateKeySchema } from "@/lib/domain/key-schema";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { AllowlistField } from "../fields/allowlist-field";
import { ExpiryField } from "../fields/expiry-field";
import { NameFields } from "../fields/name-fields";
import { RateLimitsField } from "../fields/rate-limits-field";
import type { NewKeyFrame } from "../generate/new-key";
import { NewKeyForm } from "../generate/new-key-form";
import { useNewKeyValues } from "../generate/use-new-key-values";
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
  const values = useNewKeyValues(tenantId);
  const action = useActionForm({
    schema: generateKeySchema,
    defaultValues: { ...values, groupId: "" },
    action: (input) => generate({ ...input, timeZone: values.timeZone }),
    onSuccess: onMade,
  });

  const { form } = action;
  return (
    <NewKeyForm kind="tenant" action={action} verb="Generate" onDirty={onDirty} layout={layout}>
      <NameFields form={form} name="name" description="description" placeholder="The program that will use it" />
      <GroupField form={form} name="groupId" groups={groups} />
      <ExpiryField form={form} name="expiresOn" label="Expiration Date" now={now} empty="Empty: it never expires." />
      <AllowlistField form={form} name="allowlist" />
      <RateLimitsField form={form} perSecond="requestsPerSecond" perDay="requestsPerDay" ceilings={ceilings} />
    </NewKeyForm>
  );
}
