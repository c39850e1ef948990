"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useState } from "react";
import { type DialogEnds, DialogOnDemand } from "@/components/ui/dialog-on-demand";
import type { KeyIntent } from "./key-intent";

interface KeyDialogsValue {
  /** `onDone` runs when it was done; not when the dialog was left. */
  open: (intent: KeyIntent, onDone?: () => void) => void;
  /** Fetches the dialogs' script before it is needed. */
  prepare: () => void;
}

const Context = createContext<KeyDialogsValue | null>(null);

export interface OpenedDialog extends DialogEnds {
  intent: KeyIntent;
}

export interface KeyDialogsProps {
  /** Where to go when the page's own key was deleted. */
  afterDelete?: string;
  children: ReactNode;
}

interface DialogsOfKind<Part> extends KeyDialogsProps {
  /** Fetches the dialogs' script. */
  load: () => Promise<Part>;
  draw: (part: Part, opened: OpenedDialog) => ReactNode;
}

/** The dialogs of a kind of key for everything inside. Their script is fetched when someone reaches for them. */
export function KeyDialogs<Part>({ load, draw, afterDelete, children }: DialogsOfKind<Part>) {
  const router = useRouter();
  const [opened, setOpened] = useState<{ intent: KeyIntent; onDone?: () => void } | null>(null);
  return (
    <Context value={{ open: (intent, onDone) => setOpened({ intent, onDone }), prepare: load }}>
      {children}
      {opened && (
        <DialogOnDemand load={load} onEnd={() => setOpened(null)}>
          {(part, { onClose, onDone }) =>
            draw(part, {
              intent: opened.intent,
              onClose,
              onDone: () => {
                onDone();
                opened.onDone?.();
                if (opened.intent.verb === "delete" && afterDelete) router.push(afterDelete);
              },
            })
          }
        </DialogOnDemand>
      )}
    </Context>
  );
}

export function useKeyDialogs(): KeyDialogsValue {
  const value = useContext(Context);
  if (!value) throw new Error("useKeyDialogs is used outside KeyDialogs");
  return value;
}
