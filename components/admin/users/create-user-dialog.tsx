"use client";

import { toast } from "sonner";
import { Field } from "@/components/form/field";
import { useActionForm } from "@/components/form/use-action-form";
import { Input } from "@/components/ui/input";
import { type CreateUserForm, createUserSchema } from "@/lib/domain/user-schema";
import { FormDialog } from "../form-dialog";
import { HomeField } from "./home-field";
import { InitialPasswordField } from "./initial-password-field";
import { RoleField } from "./role-field";
import type { UserAdminActions } from "./user-actions";
import { useUserDialogs } from "./user-dialogs";

interface CreateUserDialogProps {
  actions: UserAdminActions;
  onClose: () => void;
  onDone: () => void;
}

export function CreateUserDialog({ actions, onClose, onDone }: CreateUserDialogProps) {
  const { tenantName } = useUserDialogs().screen;
  const form = useActionForm<CreateUserForm, null>({
    schema: createUserSchema,
    defaultValues: { name: "", email: "", role: "tenantAdmin", tenantName, password: "" },
    action: actions.create,
    onSuccess: (_, { name }) => {
      toast.success(`Created ${name.trim()}`);
      onDone();
    },
  });
  return (
    <FormDialog
      title="New User"
      description="Hand the password over yourself. The user can change it in their profile."
      verb="Create"
      form={form}
      onClose={onClose}
    >
      <Field form={form.form} name="name" label="Name" required>
        {(control) => <Input {...control} autoComplete="off" data-1p-ignore />}
      </Field>
      <Field form={form.form} name="email" label="Email" required>
        {(control) => <Input {...control} type="email" autoComplete="off" spellCheck={false} data-1p-ignore />}
      </Field>
      <RoleField form={form.form} name="role" />
      {form.form.watch("role") !== "superUser" && (
        <HomeField form={form.form} name="tenantName" searchTenants={actions.searchTenants} />
      )}
      <InitialPasswordField form={form.form} name="password" label="Initial password" />
    </FormDialog>
  );
}
