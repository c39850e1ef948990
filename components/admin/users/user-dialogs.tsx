"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useState } from "react";
import { OnDemand } from "@/components/ui/on-demand";
import type { UserAdminActions } from "./user-actions";
import type { UserIntent } from "./user-intent";

const load = () => import("./user-dialog").then((module) => module.UserDialog);

interface UserDialogsValue {
  /** Who looks: some things can't be done to oneself. */
  selfId: string;
  open: (intent: UserIntent) => void;
}

const Context = createContext<UserDialogsValue | null>(null);

interface UserDialogsProps {
  selfId: string;
  /** Suggested for new users. */
  tenantName: string;
  actions: UserAdminActions;
  children: ReactNode;
}

/** New User, Edit and Reset Password for everything inside. */
export function UserDialogs({ selfId, tenantName, actions, children }: UserDialogsProps) {
  const router = useRouter();
  const [intent, setIntent] = useState<UserIntent | null>(null);
  return (
    <Context value={{ selfId, open: setIntent }}>
      {children}
      {intent && (
        <OnDemand load={load} onClose={() => setIntent(null)}>
          {(UserDialog) => (
            <UserDialog
              intent={intent}
              tenantName={tenantName}
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

export function useUserDialogs(): UserDialogsValue {
  const value = useContext(Context);
  if (!value) throw new Error("useUserDialogs is used outside UserDialogs");
  return value;
}
