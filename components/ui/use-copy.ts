import { type RefObject, useEffect, useRef, useState } from "react";

const SHOWN_MS = 4000;

/**
 * Copies a text, and knows for a while that it did.
 *
 * @param source the element that shows the text: where the clipboard is closed to the page, it is selected
 */
export function useCopy(text: string, source: RefObject<HTMLElement | null>, onCopied?: () => void) {
  const [copied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy() {
    if (!(await toClipboard(text, source.current))) return;
    setCopied(true);
    onCopied?.();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(false), SHOWN_MS);
  }

  return { copied, copy };
}

/** Browsers close the clipboard to pages served over plain http; copying what is selected still works there. */
async function toClipboard(text: string, source: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!source) return false;
    getSelection()?.selectAllChildren(source);
    return document.execCommand("copy");
  }
}
