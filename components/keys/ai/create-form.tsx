"use client";

import type { Action } from "@/components/form/call-action";
import { useActionForm } from "@/components/form/use-action-form";
import { type CreateAiKeyForm, createAiKeySchema } from "@/lib/domain/ai/ai-key-schema";
import type { TenantOffer } from "@/lib/domain/ai/tenant-offer";
import type { RevealedKey } from "@/lib/domain/key";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { AllowlistField } from "../fields/allowlist-field";
import { ExpiryField } from "../fields/expiry-field";
import { NameFields } from "../fields/name-fields";
import { RateLimitsField } from "../fields/rate-limits-field";
import type { NewKeyFrame } from "../generate/new-key";
import { NewKeyForm } from "../generate/new-key-form";
import { useNewKeyValues } from "../generate/use-new-key-values";
import { BudgetField } from "./budget-field";
import { ModelsField } from "./models-field";

export interface CreateFormProps {
  tenantId: string;
  offer: TenantOffer;
  /** What all keys of the tenant may use together. */
  ceilings: RateLimits;
  now: Date;
  create: Action<CreateAiKeyForm, RevealedKey<"ai">>;
}

export function CreateForm(props: CreateFormProps & NewKeyFrame<RevealedKey<"ai">>) {
  const { tenantId, offer, ceilings, now, create, onMade, onDirty, layout } = props;
  const values = useNewKeyValues(tenantId);
  const action = useActionForm<CreateAiKeyForm, RevealedKey<"ai">>({
    schema: createAiKeySchema,
    defaultValues: { ...values, selection: "all", modelIds: [], monthlyBudget: "" },
    action: (input) => create({ ...input, timeZone: values.timeZone }),
    onSuccess: onMade,
  });

  const { form } = action;
  return (
    <NewKeyForm kind="ai" action={action} verb="Create" onDirty={onDirty} layout={layout}>
      <NameFields
        form={form}
        name="name"
        description="description"
        label="Name"
        placeholder="The program that will use it"
      />
      <ModelsField form={form} selection="selection" modelIds="modelIds" models={offer.models} />
      <AllowlistField form={form} name="allowlist" label="Allow access from" />
      <ExpiryField form={form} name="expiresOn" label="Expiration Date" now={now} empty="Empty: it never expires." />
      <BudgetField form={form} name="monthlyBudget" ceiling={offer.monthlyBudget} />
      <RateLimitsField form={form} perSecond="requestsPerSecond" perDay="requestsPerDay" ceilings={ceilings} />
    </NewKeyForm>
  );
}
