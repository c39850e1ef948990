"use client";

import { useRef } from "react";

interface FocusHandlers {
  onOpenAutoFocus?: (event: Event) => void;
  onCloseAutoFocus?: (event: Event) => void;
}

/** Where the focus was before the dialog that was opened last. */
let lastOrigin: Element | null = null;

/**
 * Gives the focus back to where it was before a dialog opened. Radix gives it to the dialog's trigger, and dialogs that
 * are opened by state have none. A dialog that takes the place of another one, such as the reveal after Rotate, finds
 * the focus nowhere and goes by its predecessor.
 */
export function useFocusReturn({ onOpenAutoFocus, onCloseAutoFocus }: FocusHandlers) {
  const origin = useRef<Element | null>(null);
  return {
    onOpenAutoFocus(event: Event) {
      const focused = document.activeElement;
      origin.current = focused === document.body ? lastOrigin : focused;
      lastOrigin = origin.current;
      onOpenAutoFocus?.(event);
    },
    onCloseAutoFocus(event: Event) {
      lastOrigin = null;
      onCloseAutoFocus?.(event);
      if (event.defaultPrevented || !(origin.current instanceof HTMLElement && origin.current.isConnected)) return;
      event.preventDefault();
      origin.current.focus();
    },
  };
}
