"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { GroupOption } from "@/lib/domain/key";
import type { KeyActions } from "../key-actions";
import type { KeyIntent } from "./key-intent";

const load = () => import("./key-dialog");
const KeyDialog = dynamic(() => load().then((module) => module.KeyDialog), { ssr: false });

interface KeyDialogsValue {
  open: (intent: KeyIntent) => void;
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
  const [intent, setIntent] = useState<KeyIntent | null>(null);
  return (
    <Context value={{ open: setIntent, prepare: load }}>
      {children}
      {intent && (
        <KeyDialog
          intent={intent}
          actions={actions}
          groups={groups}
          onClose={() => {
            setIntent(null);
            router.refresh();
          }}
          onDone={() => {
            setIntent(null);
            if (intent.verb === "delete" && afterDelete) router.push(afterDelete);
          }}
        />
      )}
    </Context>
  );
}

export function useKeyDialogs(): KeyDialogsValue {
  const value = useContext(Context);
  if (!value) throw new Error("useKeyDialogs is used outside KeyDialogs");
  return value;
}
