"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { useSwitchTenant } from "@/components/layout/use-switch-tenant";
import { DialogOnDemand } from "@/components/ui/dialog-on-demand";
import type { TenantRow } from "@/lib/domain/tenant-list";
import type { TenantAdminActions, TenantScreen } from "./tenant-actions";
import type { TenantIntent } from "./tenant-intent";

const load = () => import("./tenant-dialog").then((module) => module.TenantDialog);

interface TenantVerbs {
  screen: TenantScreen;
  /** Asks for what is needed. */
  begin: (intent: TenantIntent) => void;
  /** Goes to the tenant's keys. */
  open: (tenant: TenantRow) => void;
}

const Context = createContext<TenantVerbs | null>(null);

interface TenantDialogsProps {
  screen: TenantScreen;
  actions: TenantAdminActions;
  children: ReactNode;
}

/** What can be done to tenants, for everything inside. */
export function TenantDialogs({ screen, actions, children }: TenantDialogsProps) {
  const switchTenant = useSwitchTenant(actions.switchTo);
  const [intent, setIntent] = useState<TenantIntent | null>(null);

  return (
    <Context value={{ screen, begin: setIntent, open: (tenant) => switchTenant(tenant, "/tenant-api-keys") }}>
      {children}
      {intent && (
        <DialogOnDemand load={load} onEnd={() => setIntent(null)}>
          {(TenantDialog, ends) => <TenantDialog screen={screen} intent={intent} actions={actions} {...ends} />}
        </DialogOnDemand>
      )}
    </Context>
  );
}

export function useTenantVerbs(): TenantVerbs {
  const value = useContext(Context);
  if (!value) throw new Error("useTenantVerbs is used outside TenantDialogs");
  return value;
}
