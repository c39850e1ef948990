"use client";

import { SuspendTenantDialog } from "./suspend-tenant-dialog";
import type { TenantAdminActions } from "./tenant-actions";
import type { TenantIntent } from "./tenant-intent";
import { TenantSettingsDialog } from "./tenant-settings-dialog";

interface TenantDialogProps {
  intent: TenantIntent;
  actions: TenantAdminActions;
  onClose: () => void;
  onDone: () => void;
}

export function TenantDialog({ intent, actions, ...rest }: TenantDialogProps) {
  switch (intent.verb) {
    case "create":
      return <TenantSettingsDialog tenant={null} actions={actions} {...rest} />;
    case "edit":
      return <TenantSettingsDialog tenant={intent.tenant} actions={actions} {...rest} />;
    case "suspend":
      return <SuspendTenantDialog tenant={intent.tenant} suspend={actions.suspend} {...rest} />;
  }
}
