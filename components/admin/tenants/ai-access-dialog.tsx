"use client";

import { useId } from "react";
import { toast } from "sonner";
import { Field } from "@/components/form/field";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { type SetAiAccessForm, setAiAccessSchema } from "@/lib/domain/ai/ai-access-schema";
import { dollarText } from "@/lib/domain/ai/money";
import { describePropagation, type Propagated } from "@/lib/domain/lease";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { FormDialog } from "../form-dialog";
import type { TenantScreen } from "./tenant-actions";

interface AiAccessDialogProps {
  tenant: TenantRow;
  setAiAccess: NonNullable<TenantScreen["setAiAccess"]>;
  onClose: () => void;
  onDone: () => void;
}

export function AiAccessDialog({ tenant, setAiAccess, onClose, onDone }: AiAccessDialogProps) {
  const { id, version, name, aiAccess } = tenant;
  const invitedId = useId();
  const form = useActionForm<SetAiAccessForm, Propagated>({
    schema: setAiAccessSchema,
    defaultValues: {
      id,
      version,
      invited: aiAccess.invitedAt !== null,
      monthlyBudget: aiAccess.monthlyBudget === null ? "" : dollarText(aiAccess.monthlyBudget),
    },
    action: setAiAccess,
    onSuccess: ({ propagation }) => {
      toast.success(`Saved ${name}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });
  const { watch, setValue } = form.form;
  const invited = watch("invited");
  return (
    <FormDialog title="AI Access" description={name} verb="Save" form={form} onClose={onClose}>
      <div className="flex items-center gap-1.5">
        <Checkbox
          id={invitedId}
          checked={invited}
          onChange={(event) => setValue("invited", event.target.checked, { shouldDirty: true })}
        />
        <Label htmlFor={invitedId}>Invited: may have AI keys</Label>
      </div>
      {aiAccess.invitedAt !== null && !invited && (
        <Alert tone="warning">
          All AI keys of {name} stop at once. They are not revoked: they work again when it is invited again.
        </Alert>
      )}
      <Field
        form={form.form}
        name="monthlyBudget"
        label="Monthly budget"
        description="Dollars per calendar month, counted in UTC, for all AI keys of the tenant together. Empty: no limit."
      >
        {(control) => <Input {...control} inputMode="decimal" autoComplete="off" className="w-40!" />}
      </Field>
    </FormDialog>
  );
}
