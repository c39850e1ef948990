"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useState } from "react";
import { toast } from "sonner";
import { callAction } from "@/components/form/call-action";
import { failureToast } from "@/components/form/failure-toast";
import { OnDemand } from "@/components/ui/on-demand";
import type { TenantRow } from "@/lib/domain/tenant-list";
import type { TenantAdminActions } from "./tenant-actions";
import type { TenantIntent } from "./tenant-intent";

const load = () => import("./tenant-dialog").then((module) => module.TenantDialog);

interface TenantVerbs {
  /** Asks for what is needed. */
  begin: (intent: TenantIntent) => void;
  /** Goes to the tenant's keys. */
  open: (tenant: TenantRow) => void;
}

const Context = createContext<TenantVerbs | null>(null);

interface TenantDialogsProps {
  actions: TenantAdminActions;
  children: ReactNode;
}

/** What can be done to tenants, for everything inside. */
export function TenantDialogs({ actions, children }: TenantDialogsProps) {
  const router = useRouter();
  const [intent, setIntent] = useState<TenantIntent | null>(null);

  async function open(tenant: TenantRow) {
    const result = await callAction(actions.switchTo, { tenantId: tenant.id });
    if (!result.ok) return failureToast(result);
    router.push("/tenant-api-keys");
    toast.success(`Switched to ${tenant.name}`);
  }

  return (
    <Context value={{ begin: setIntent, open }}>
      {children}
      {intent && (
        <OnDemand load={load} onClose={() => setIntent(null)}>
          {(TenantDialog) => (
            <TenantDialog
              intent={intent}
              actions={actions}
              onClose={() => {
                setIntent(null);
                router.refresh();
              }}
              onDone={() => setIntent(null)}
            />
          )}
        </OnDemand>
      )}
    </Context>
  );
}

export function useTenantVerbs(): TenantVerbs {
  const value = useContext(Context);
  if (!value) throw new Error("useTenantVerbs is used outside TenantDialogs");
  return value;
}
