"use client";

import { toast } from "sonner";
import { useActionForm } from "@/components/form/use-action-form";
import { type EditAiKeyForm, editAiKeySchema } from "@/lib/domain/ai/ai-key-schema";
import { dollarText } from "@/lib/domain/ai/money";
import type { TenantOffer } from "@/lib/domain/ai/tenant-offer";
import { formatAllowlist } from "@/lib/domain/allowlist";
import type { KeySettings } from "@/lib/domain/key";
import { describePropagation } from "@/lib/domain/lease";
import { rateLimitTexts } from "@/lib/domain/rate-limit-schema";
import type { DialogEnds } from "../dialogs/key-dialogs";
import type { NamedKey } from "../dialogs/key-intent";
import { type FormFrame, SettingsDialog } from "../dialogs/settings-dialog";
import { SettingsForm } from "../dialogs/settings-form";
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

export function EditDialog({ named, actions, offer, onClose, onDone }: EditDialogProps) {
  return (
    <SettingsDialog title="Edit API Key" named={named} load={actions.load} onClose={onClose} pane>
      {(settings, frame) => <EditForm settings={settings} actions={actions} offer={offer} onDone={onDone} {...frame} />}
    </SettingsDialog>
  );
}

interface EditFormProps extends FormFrame {
  settings: KeySettings<"ai">;
  actions: AiActions;
  offer: TenantOffer;
  onDone: () => void;
}

function EditForm({ settings, actions, offer, onDone, ...frame }: EditFormProps) {
  const action = useActionForm({
    schema: editAiKeySchema,
    defaultValues: toForm(settings),
    action: actions.edit,
    onSuccess: ({ propagation }, { name }) => {
      toast.success(`Saved ${name.trim()}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });

  const { form } = action;
  return (
    <SettingsForm
      id={settings.id}
      load={actions.load}
      action={action}
      verb="Save"
      anyway="Save mine anyway"
      toForm={toForm}
      {...frame}
    >
      <NameFields form={form} name="name" description="description" label="Name" />
      <ModelsField form={form} selection="selection" modelIds="modelIds" models={offer.models} />
      <AllowlistField form={form} name="allowlist" label="Allow access from" />
      <BudgetField form={form} name="monthlyBudget" ceiling={offer.monthlyBudget} />
      <RateLimitsField form={form} perSecond="requestsPerSecond" perDay="requestsPerDay" ceilings={settings.ceilings} />
      <p className="text-muted text-xs">The expiration date can't be edited. It changes by rotating the key.</p>
    </SettingsForm>
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
