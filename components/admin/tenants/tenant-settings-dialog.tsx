"use client";

import { toast } from "sonner";
import { Field } from "@/components/form/field";
import { RateLimitFields } from "@/components/form/rate-limit-fields";
import { useActionForm } from "@/components/form/use-action-form";
import { Input } from "@/components/ui/input";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { rateLimitTexts } from "@/lib/domain/rate-limit-schema";
import { DEFAULT_KEY_LIMIT } from "@/lib/domain/tenant";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { createTenantSchema } from "@/lib/domain/tenant-schema";
import { FormDialog } from "../form-dialog";
import type { TenantAdminActions } from "./tenant-actions";

interface TenantSettingsDialogProps {
  /** Null for a new one. */
  tenant: TenantRow | null;
  actions: TenantAdminActions;
  onClose: () => void;
  onDone: () => void;
}

export function TenantSettingsDialog({ tenant, actions, onClose, onDone }: TenantSettingsDialogProps) {
  const form = useActionForm({
    schema: createTenantSchema,
    defaultValues: {
      name: tenant?.name ?? "",
      keyLimit: String(tenant?.keyLimit ?? DEFAULT_KEY_LIMIT),
      ...rateLimitTexts(tenant ?? NO_RATE_LIMITS),
    },
    action: async (input) => (tenant ? actions.edit({ id: tenant.id, ...input }) : actions.create(input)),
    onSuccess: (_, { name }) => {
      toast.success(`${tenant ? "Saved" : "Created"} ${name.trim()}`);
      onDone();
    },
  });
  return (
    <FormDialog
      title={tenant ? "Edit Tenant" : "New Tenant"}
      description={tenant?.name ?? "A master account with the usual authorization groups."}
      verb={tenant ? "Save" : "Create"}
      form={form}
      onClose={onClose}
    >
      <Field form={form.form} name="name" label="Name" required>
        {(control) => <Input {...control} autoComplete="off" data-1p-ignore />}
      </Field>
      <Field form={form.form} name="keyLimit" label="Key limit" required description={limitDescription(tenant)}>
        {(control) => <Input {...control} inputMode="numeric" autoComplete="off" className="w-32!" />}
      </Field>
      <RateLimitFields
        form={form.form}
        perSecond="requestsPerSecond"
        perDay="requestsPerDay"
        ceilings={NO_RATE_LIMITS}
        description={ceilingDescription(tenant)}
      />
    </FormDialog>
  );
}

function limitDescription(tenant: TenantRow | null): string {
  const meaning = "How many unrevoked keys the tenant may hold.";
  if (!tenant) return meaning;
  return `${meaning} It holds ${tenant.keysUsed} now. A lower limit takes no key away, but no new one can be made until enough are revoked.`;
}

function ceilingDescription(tenant: TenantRow | null): string {
  const meaning = "What all keys of the tenant may use together. Empty: no ceiling. Days are counted in UTC.";
  return tenant ? `${meaning} A lower ceiling holds for keys with a higher limit of their own, too.` : meaning;
}
