"use client";

import { CreateUserDialog } from "./create-user-dialog";
import { EditUserDialog } from "./edit-user-dialog";
import { ResetPasswordDialog } from "./reset-password-dialog";
import type { UserAdminActions } from "./user-actions";
import type { UserIntent } from "./user-intent";

interface UserDialogProps {
  intent: UserIntent;
  tenantName: string;
  actions: UserAdminActions;
  onClose: () => void;
  onDone: () => void;
}

export function UserDialog({ intent, tenantName, ...rest }: UserDialogProps) {
  switch (intent.verb) {
    case "create":
      return <CreateUserDialog tenantName={tenantName} {...rest} />;
    case "edit":
      return <EditUserDialog user={intent.user} {...rest} />;
    case "resetPassword":
      return <ResetPasswordDialog user={intent.user} {...rest} />;
  }
}
