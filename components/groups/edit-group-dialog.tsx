"use client";

import { toast } from "sonner";
import { FormDialog } from "@/components/admin/form-dialog";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { type GroupRow, keysHaveGroup } from "@/lib/domain/group-list";
import { formatPermissions } from "@/lib/domain/group-permissions";
import { editGroupSchema } from "@/lib/domain/group-schema";
import { describePropagation } from "@/lib/domain/lease";
import type { GroupActions } from "./group-actions";
import { GroupFields } from "./group-fields";

interface EditGroupDialogProps {
  group: GroupRow;
  edit: GroupActions["edit"];
  onClose: () => void;
  onDone: () => void;
}

export function EditGroupDialog({ group, edit, onClose, onDone }: EditGroupDialogProps) {
  const { id, version, name, activeKeys } = group;
  const form = useActionForm({
    schema: editGroupSchema,
    defaultValues: { id, version, name, permissions: formatPermissions([...group.permissions].sort()) },
    action: edit,
    onSuccess: ({ propagation }, saved) => {
      toast.success(`Saved ${saved.name.trim()}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });
  return (
    <FormDialog title="Edit Group" description={name} verb="Save" form={form} onClose={onClose}>
      <GroupFields form={form.form} name="name" permissions="permissions" />
      {activeKeys > 0 && (
        <Alert>{`${keysHaveGroup(activeKeys, "active")}: what you add or remove here takes effect at once.`}</Alert>
      )}
    </FormDialog>
  );
}
