"use client";

import { toast } from "sonner";
import { useActionForm } from "@/components/form/use-action-form";
import type { UserRow } from "@/lib/domain/user";
import { resetPasswordSchema } from "@/lib/domain/user-schema";
import { FormDialog } from "../form-dialog";
import { InitialPasswordField } from "./initial-password-field";
import type { UserAdminActions } from "./user-actions";

interface ResetPasswordDialogProps {
  user: UserRow;
  actions: UserAdminActions;
  onClose: () => void;
  onDone: () => void;
}

export function ResetPasswordDialog({ user, actions, onClose, onDone }: ResetPasswordDialogProps) {
  const form = useActionForm({
    schema: resetPasswordSchema,
    defaultValues: { id: user.id, password: "" },
    action: actions.resetPassword,
    onSuccess: () => {
      toast.success(`New password for ${user.name}`);
      onDone();
    },
  });
  return (
    <FormDialog
      title="Reset Password"
      description={`Gives ${user.name} a new password and ends all their sessions. Hand it over yourself: it is not shown again.`}
      verb="Reset password"
      form={form}
      onClose={onClose}
    >
      <InitialPasswordField form={form.form} name="password" label="New password" />
    </FormDialog>
  );
}
