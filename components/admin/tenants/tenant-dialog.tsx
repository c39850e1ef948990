"use client";

import { AiAccessDialog } from "./ai-access-dialog";
import { SuspendTenantDialog } from "./suspend-tenant-dialog";
import type { TenantAdminActions, TenantScreen } from "./tenant-actions";
import type { TenantIntent } from "./tenant-intent";
import { TenantSettingsDialog } from "./tenant-settings-dialog";

interface TenantDialogProps {
  screen: TenantScreen;
  intent: TenantIntent;
  actions: TenantAdminActions;
  onClose: () => void;
  onDone: () => void;
}

export function TenantDialog({ screen, intent, actions, ...rest }: TenantDialogProps) {
  switch (intent.verb) {
    case "create":
      return <TenantSettingsDialog screen={screen} tenant={null} actions={actions} {...rest} />;
    case "edit":
      return <TenantSettingsDialog screen={screen} tenant={intent.tenant} actions={actions} {...rest} />;
    case "aiAccess":
      return <AiAccessDialog tenant={intent.tenant} setAiAccess={intent.setAiAccess} {...rest} />;
    case "suspend":
      return <SuspendTenantDialog noun={screen.noun} tenant={intent.tenant} suspend={actions.suspend} {...rest} />;
  }
}
