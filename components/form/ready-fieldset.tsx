"use client";

import { type ReactNode, useSyncExternalStore } from "react";

const subscribe = () => () => {};

/**
 * Fields that come with the page itself open when its script has loaded: what is typed earlier would be overwritten with
 * the form's default values.
 */
export function ReadyFieldset({ className, children }: { className?: string; children: ReactNode }) {
  const ready = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  return (
    <fieldset disabled={!ready} className={className}>
      {children}
    </fieldset>
  );
}
