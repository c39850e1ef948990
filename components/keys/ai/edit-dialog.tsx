"use client";

import type { DialogEnds } from "@/components/ui/dialog-on-demand";
import { type EditAiKeyForm, editAiKeySchema } from "@/lib/domain/ai/ai-key-schema";
import { dollarText } from "@/lib/domain/ai/money";
import type { TenantOffer } from "@/lib/domain/ai/tenant-offer";
import { formatAllowlist } from "@/lib/domain/allowlist";
import type { KeySettings } from "@/lib/domain/key";
import { rateLimitTexts } from "@/lib/domain/rate-limit-schema";
import { EditKeyDialog } from "../dialogs/edit-key-dialog";
import type { NamedKey } from "../dialogs/key-intent";
import { AllowlistField } from "../fields/allowlist-field";
import { NameFields } from "../fields/name-fields";
import { RateLimitsField } from "../fields/rate-limits-field";
import type { AiActions } from "./ai-actions";
import { BudgetField } from "./budget-field";
import { ModelsField } from "./models-field";

interface EditDialogProps extends DialogEnds {
  named: NamedKey;
  actions: AiActions;
  offer: TenantOffer;
}

export function EditDialog({ offer, ...props }: EditDialogProps) {
  return (
    <EditKeyDialog
      pane
      schema={editAiKeySchema}
      toForm={toForm}
      fields={(form, { ceilings }) => (
        <>
          <NameFields form={form} name="name" description="description" label="Name" />
          <ModelsField form={form} selection="selection" modelIds="modelIds" models={offer.models} />
          <AllowlistField form={form} name="allowlist" label="Allow access from" />
          <BudgetField form={form} name="monthlyBudget" ceiling={offer.monthlyBudget} />
          <RateLimitsField form={form} perSecond="requestsPerSecond" perDay="requestsPerDay" ceilings={ceilings} />
          <p className="text-muted text-xs">The expiration date can't be edited. It changes by rotating the key.</p>
        </>
      )}
      {...props}
    />
  );
}

const toForm = ({
  id,
  version,
  name,
  description,
  grant: { monthlyBudget, ...models },
  allowlist,
  ...settings
}: KeySettings<"ai">): EditAiKeyForm => ({
  id,
  version,
  name,
  description,
  ...models,
  allowlist: formatAllowlist(allowlist),
  monthlyBudget: monthlyBudget === null ? "" : dollarText(monthlyBudget),
  ...rateLimitTexts(settings),
});
