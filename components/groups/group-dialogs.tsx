"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { DialogOnDemand } from "@/components/ui/dialog-on-demand";
import type { Role } from "@/lib/domain/permission";
import type { TenantOption } from "@/lib/domain/tenant";
import type { GroupActions } from "./group-actions";
import type { GroupIntent } from "./group-intent";

const load = () => import("./group-dialog").then((module) => module.GroupDialog);

interface GroupView {
  role: Role;
  tenant: TenantOption;
  begin: (intent: GroupIntent) => void;
}

const Context = createContext<GroupView | null>(null);

interface GroupDialogsProps {
  role: Role;
  tenant: TenantOption;
  actions: GroupActions;
  children: ReactNode;
}

/** What can be done to groups, and who looks at them, for everything inside. */
export function GroupDialogs({ role, tenant, actions, children }: GroupDialogsProps) {
  const [intent, setIntent] = useState<GroupIntent | null>(null);
  return (
    <Context value={{ role, tenant, begin: setIntent }}>
      {children}
      {intent && (
        <DialogOnDemand load={load} onEnd={() => setIntent(null)}>
          {(GroupDialog, ends) => <GroupDialog intent={intent} actions={actions} {...ends} />}
        </DialogOnDemand>
      )}
    </Context>
  );
}

export function useGroups(): GroupView {
  const value = useContext(Context);
  if (!value) throw new Error("useGroups is used outside GroupDialogs");
  return value;
}
