"use client";

import { useCallback, useEffect, useState } from "react";
import { callAction } from "@/components/form/call-action";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeySettings } from "@/lib/domain/key";
import type { ActionResult } from "@/lib/domain/result";
import type { KeyActions } from "../key-actions";

export interface KeySettingsState<K extends KeyKind> {
  /** Null while they are on their way. */
  result: ActionResult<KeySettings<K>> | null;
  retry: () => void;
}

/** The key as it is now, not as the list showed it. */
export function useKeySettings<K extends KeyKind>(load: KeyActions<K>["load"], id: string): KeySettingsState<K> {
  const [result, setResult] = useState<ActionResult<KeySettings<K>> | null>(null);
  // Whenever the page behind the dialog is read again, it hands down new functions. That is no reason to begin anew.
  const [action] = useState(() => load);
  const read = useCallback(async () => {
    setResult(null);
    setResult(await callAction(action, { id }));
  }, [action, id]);
  useEffect(() => void read(), [read]);
  return { result, retry: read };
}
