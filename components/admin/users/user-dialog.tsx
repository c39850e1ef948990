"use client";

import { CreateUserDialog } from "./create-user-dialog";
import { EditUserDialog } from "./edit-user-dialog";
import { ResetPasswordDialog } from "./reset-password-dialog";
import type { UserAdminActions } from "./user-actions";
import type { UserIntent } from "./user-intent";

interface UserDialogProps {
  intent: UserIntent;
  actions: UserAdminActions;
  onClose: () => void;
  onDone: () => void;
}

export function UserDialog({ intent, ...rest }: UserDialogProps) {
  switch (intent.verb) {
    case "create":
      return <CreateUserDialog {...rest} />;
    case "edit":
      return <EditUserDialog user={intent.user} {...rest} />;
    case "resetPassword":
      return <ResetPasswordDialog user={intent.user} {...rest} />;
  }
}
