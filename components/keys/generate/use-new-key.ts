"use client";

import { useState } from "react";
import { type LeaveGuard, useLeaveGuard } from "@/components/form/use-leave-guard";
import type { KeyUsage } from "@/lib/domain/key";
import { isFull } from "./limit-notice";

interface NewKeyState<Revealed> {
  /** No form: the limit was reached before it was opened. */
  full: boolean;
  revealed: Revealed | null;
  setRevealed: (key: Revealed) => void;
  setDirty: (dirty: boolean) => void;
  guard: LeaveGuard;
}

/** What the page and the dialog share: the form, then the secret that it led to. */
export function useNewKey<Revealed>(usage: KeyUsage): NewKeyState<Revealed> {
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const [dirty, setDirty] = useState(false);
  // The page is read again after every change, and the new key may be the last one: the form must not vanish then.
  const [full] = useState(() => isFull(usage));
  const guard = useLeaveGuard(dirty && !revealed);
  return { full, revealed, setRevealed, setDirty, guard };
}
