"use client";

import { useId } from "react";
import { toast } from "sonner";
import { Field } from "@/components/form/field";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { tenantLabel } from "@/lib/domain/tenant";
import type { UserRow } from "@/lib/domain/user";
import { type EditUserForm, editUserSchema } from "@/lib/domain/user-schema";
import { FormDialog } from "../form-dialog";
import { HomeField } from "./home-field";
import { RoleField } from "./role-field";
import type { UserAdminActions } from "./user-actions";
import { useUserDialogs } from "./user-dialogs";

interface EditUserDialogProps {
  user: UserRow;
  actions: UserAdminActions;
  onClose: () => void;
  onDone: () => void;
}

export function EditUserDialog({ user, actions, onClose, onDone }: EditUserDialogProps) {
  const self = useUserDialogs().screen.selfId === user.id;
  const disabledId = useId();
  const form = useActionForm<EditUserForm, null>({
    schema: editUserSchema,
    defaultValues: {
      id: user.id,
      name: user.name,
      role: user.role,
      tenantName: user.tenant ? tenantLabel(user.tenant) : "",
      disabled: user.disabledAt !== null,
    },
    action: actions.edit,
    onSuccess: (_, { name }) => {
      toast.success(`Saved ${name.trim()}`);
      onDone();
    },
  });
  const { watch, setValue } = form.form;
  return (
    <FormDialog title="Edit User" description={user.email} verb="Save" form={form} onClose={onClose}>
      <Field form={form.form} name="name" label="Name" required>
        {(control) => <Input {...control} autoComplete="off" data-1p-ignore />}
      </Field>
      {self ? (
        <p className="text-muted text-xs">You can't disable your own account or change its role.</p>
      ) : (
        <>
          <RoleField form={form.form} name="role" />
          {watch("role") !== "superUser" && (
            <HomeField form={form.form} name="tenantName" searchTenants={actions.searchTenants} />
          )}
          <div className="flex items-center gap-1.5">
            <Checkbox
              id={disabledId}
              checked={watch("disabled")}
              onChange={(event) => setValue("disabled", event.target.checked, { shouldDirty: true })}
            />
            <Label htmlFor={disabledId}>Disabled: can't sign in, and is signed out at once</Label>
          </div>
        </>
      )}
    </FormDialog>
  );
}
