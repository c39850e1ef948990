"use client";

import { toast } from "sonner";
import { Field } from "@/components/form/field";
import { RateLimitFields } from "@/components/form/rate-limit-fields";
import { useActionForm } from "@/components/form/use-action-form";
import { Input } from "@/components/ui/input";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { rateLimitTexts } from "@/lib/domain/rate-limit-schema";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { createTenantSchema } from "@/lib/domain/tenant-schema";
import { FormDialog } from "../form-dialog";
import { TenantField } from "../tenant-field";
import { KeyLimitFields } from "./key-limit-fields";
import { newTenantLimits } from "./new-tenant-limits";
import type { TenantAdminActions, TenantScreen } from "./tenant-actions";

interface TenantSettingsDialogProps {
  screen: TenantScreen;
  /** Null for a new one. */
  tenant: TenantRow | null;
  actions: TenantAdminActions;
  onClose: () => void;
  onDone: () => void;
}

export function TenantSettingsDialog({ screen, tenant, actions, onClose, onDone }: TenantSettingsDialogProps) {
  const master = tenant ? tenant.master : screen.master;
  const limits = tenant ?? newTenantLimits(master);
  const form = useActionForm({
    schema: createTenantSchema,
    defaultValues: {
      name: tenant?.name ?? "",
      masterName: "",
      keyLimit: String(limits.keyLimit),
      channelLimit: String(limits.channelLimit),
      aiLimit: String(limits.aiLimit),
      ...rateLimitTexts(limits),
    },
    action: async (input) =>
      tenant ? actions.edit({ id: tenant.id, version: tenant.version, ...input }) : actions.create(input),
    onSuccess: (_, { name }) => {
      toast.success(`${tenant ? "Saved" : "Created"} ${name.trim()}`);
      onDone();
    },
  });
  return (
    <FormDialog
      title={`${tenant ? "Edit" : "New"} ${screen.noun}`}
      description={tenant?.name ?? newDescription(screen)}
      verb={tenant ? "Save" : "Create"}
      form={form}
      onClose={onClose}
    >
      <Field form={form.form} name="name" label="Name" required>
        {(control) => <Input {...control} autoComplete="off" data-1p-ignore />}
      </Field>
      {!tenant && screen.searchTenants && (
        <TenantField
          form={form.form}
          name="masterName"
          label="Master account"
          description="Whose sub-account it becomes. Empty: it is a master account itself."
          searchTenants={screen.searchTenants}
          offered={({ masterName }) => masterName === null}
        />
      )}
      <KeyLimitFields form={form.form} master={master} description={limitDescription(tenant)} />
      <RateLimitFields
        form={form.form}
        perSecond="requestsPerSecond"
        perDay="requestsPerDay"
        ceilings={master ?? NO_RATE_LIMITS}
        description={ceilingDescription(tenant)}
      />
    </FormDialog>
  );
}

function newDescription({ master }: TenantScreen): string {
  if (!master) return "An account with the usual authorization groups.";
  return `An account below ${master.name} with the usual authorization groups. Switch to it to manage its keys. For users who see nothing but it, ask the operator of this installation.`;
}

function limitDescription(tenant: TenantRow | null): string {
  const meaning = "How many unrevoked keys the account may hold.";
  if (!tenant) return meaning;
  return `${meaning} It holds ${tenant.used.tenant} now. A lower limit takes no key away, but no new one can be made until enough are revoked.`;
}

function ceilingDescription(tenant: TenantRow | null): string {
  const meaning = "What all keys of the account may use together. Empty: no ceiling. Days are counted in UTC.";
  return tenant ? `${meaning} A lower ceiling holds for keys with a higher limit of their own, too.` : meaning;
}
