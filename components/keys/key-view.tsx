"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { KeyKind } from "@/lib/domain/grant";
import type { Role } from "@/lib/domain/permission";

export interface KeyView {
  kind: KeyKind;
  role: Role;
  /** When the page was read: what is relative is relative to this. */
  now: Date;
  /** A key with so many days or less left is expiring soon. */
  soonDays: number;
  /** Where programs reach this installation, without a trailing slash. */
  installationUrl: string;
}

const Context = createContext<KeyView | null>(null);

/** What every part of a page about keys needs to know. */
export function KeyViewProvider({ view, children }: { view: KeyView; children: ReactNode }) {
  return <Context value={view}>{children}</Context>;
}

export function useKeyView(): KeyView {
  const view = useContext(Context);
  if (!view) throw new Error("useKeyView is used outside KeyViewProvider");
  return view;
}
