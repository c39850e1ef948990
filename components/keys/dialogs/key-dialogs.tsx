"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useState } from "react";
import { OnDemand } from "@/components/ui/on-demand";
import type { GroupOption } from "@/lib/domain/grant";
import type { KeyActions } from "../key-actions";
import type { KeyIntent } from "./key-intent";

const load = () => import("./key-dialog").then((module) => module.KeyDialog);

interface KeyDialogsValue {
  /** `onDone` runs when it was done; not when the dialog was left. */
  open: (intent: KeyIntent, onDone?: () => void) => void;
  /** Fetches the dialogs' script before it is needed. */
  prepare: () => void;
}

const Context = createContext<KeyDialogsValue | null>(null);

interface KeyDialogsProps {
  actions: KeyActions;
  groups: GroupOption[];
  /** Where to go when the page's own key was deleted. */
  afterDelete?: string;
  children: ReactNode;
}

/** Edit, Rotate, Revoke and Delete for everything inside. Their script is fetched when someone reaches for them. */
export function KeyDialogs({ actions, groups, afterDelete, children }: KeyDialogsProps) {
  const router = useRouter();
  const [opened, setOpened] = useState<{ intent: KeyIntent; onDone?: () => void } | null>(null);
  return (
    <Context value={{ open: (intent, onDone) => setOpened({ intent, onDone }), prepare: load }}>
      {children}
      {opened && (
        <OnDemand load={load} onClose={() => setOpened(null)}>
          {(KeyDialog) => (
            <KeyDialog
              intent={opened.intent}
              actions={actions}
              groups={groups}
              onClose={() => {
                setOpened(null);
                router.refresh();
              }}
              onDone={() => {
                setOpened(null);
                opened.onDone?.();
                if (opened.intent.verb === "delete" && afterDelete) router.push(afterDelete);
              }}
            />
          )}
        </OnDemand>
      )}
    </Context>
  );
}

export function useKeyDialogs(): KeyDialogsValue {
  const value = useContext(Context);
  if (!value) throw new Error("useKeyDialogs is used outside KeyDialogs");
  return value;
}
