"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { DialogOnDemand } from "@/components/ui/dialog-on-demand";
import type { UserAdminActions, UserScreen } from "./user-actions";
import type { UserIntent } from "./user-intent";

const load = () => import("./user-dialog").then((module) => module.UserDialog);

interface UserDialogsValue {
  screen: UserScreen;
  open: (intent: UserIntent) => void;
}

const Context = createContext<UserDialogsValue | null>(null);

interface UserDialogsProps {
  screen: UserScreen;
  actions: UserAdminActions;
  children: ReactNode;
}

/** New User, Edit and Reset Password for everything inside. */
export function UserDialogs({ screen, actions, children }: UserDialogsProps) {
  const [intent, setIntent] = useState<UserIntent | null>(null);
  return (
    <Context value={{ screen, open: setIntent }}>
      {children}
      {intent && (
        <DialogOnDemand load={load} onEnd={() => setIntent(null)}>
          {(UserDialog, ends) => <UserDialog intent={intent} actions={actions} {...ends} />}
        </DialogOnDemand>
      )}
    </Context>
  );
}

export function useUserDialogs(): UserDialogsValue {
  const value = useContext(Context);
  if (!value) throw new Error("useUserDialogs is used outside UserDialogs");
  return value;
}
