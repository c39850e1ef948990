"use client";

import { useCallback, useEffect, useState } from "react";
import { callAction } from "@/components/form/call-action";
import type { KeySettings } from "@/lib/domain/key";
import type { ActionResult } from "@/lib/domain/result";
import type { KeyActions } from "../key-actions";

interface KeySettingsState {
  /** Null while they are on their way. */
  result: ActionResult<KeySettings> | null;
  retry: () => void;
}

/** The key as it is now, not as the list showed it. */
export function useKeySettings(load: KeyActions["load"], id: string): KeySettingsState {
  const [result, setResult] = useState<ActionResult<KeySettings> | null>(null);
  const read = useCallback(async () => {
    setResult(null);
    setResult(await callAction(load, { id }));
  }, [load, id]);
  useEffect(() => void read(), [read]);
  return { result, retry: read };
}
