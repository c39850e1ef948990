"use client";

import { useId } from "react";
import { toast } from "sonner";
import { FormDialog } from "@/components/admin/form-dialog";
import { useActionForm } from "@/components/form/use-action-form";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";
import { type CreateGroupForm, createGroupSchema } from "@/lib/domain/group-schema";
import { can } from "@/lib/domain/permission";
import type { GroupActions } from "./group-actions";
import { useGroups } from "./group-dialogs";
import { GroupFields } from "./group-fields";

interface CreateGroupDialogProps {
  create: GroupActions["create"];
  onClose: () => void;
  onDone: () => void;
}

export function CreateGroupDialog({ create, onClose, onDone }: CreateGroupDialogProps) {
  const { role, tenant } = useGroups();
  const form = useActionForm<CreateGroupForm, unknown>({
    schema: createGroupSchema,
    defaultValues: { tenantId: tenant.id, name: "", permissions: "", global: false },
    action: create,
    onSuccess: (_, { name }) => {
      toast.success(`Created ${name.trim()}`);
      onDone();
    },
  });
  return (
    <FormDialog
      title="New Group"
      description="A set of permissions to give to tenant API keys."
      verb="Create"
      form={form}
      onClose={onClose}
    >
      <GroupFields form={form.form} name="name" permissions="permissions" />
      {can(role, "group:writeGlobal") && (
        <VisibleTo
          tenantName={tenant.name}
          global={form.form.watch("global")}
          onChange={(global) => form.form.setValue("global", global, { shouldDirty: true })}
        />
      )}
    </FormDialog>
  );
}

interface VisibleToProps {
  tenantName: string;
  global: boolean;
  onChange: (global: boolean) => void;
}

function VisibleTo({ tenantName, global, onChange }: VisibleToProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>Visible to</Label>
      <Select id={id} value={global ? "all" : "one"} onChange={(event) => onChange(event.target.value === "all")}>
        <option value="one">{tenantName}</option>
        <option value="all">All tenants</option>
      </Select>
    </div>
  );
}
