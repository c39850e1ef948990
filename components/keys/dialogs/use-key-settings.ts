"use client";

import { useCallback, useEffect, useState } from "react";
import { callAction } from "@/components/form/call-action";
import type { KeySettings } from "@/lib/domain/key";
import type { ActionResult } from "@/lib/domain/result";
import type { KeyActions } from "../key-actions";

interface KeySettingsState {
  /** Null while they are on their way. */
  result: ActionResult<KeySettings<"tenant">> | null;
  retry: () => void;
}

/** The key as it is now, not as the list showed it. */
export function useKeySettings(load: KeyActions["load"], id: string): KeySettingsState {
  const [result, setResult] = useState<ActionResult<KeySettings<"tenant">> | null>(null);
  // Whenever the page behind the dialog is read again, it hands down new functions. That is no reason to begin anew.
  const [action] = useState(() => load);
  const read = useCallback(async () => {
    setResult(null);
    setResult(await callAction(action, { id }));
  }, [action, id]);
  useEffect(() => void read(), [read]);
  return { result, retry: read };
}
