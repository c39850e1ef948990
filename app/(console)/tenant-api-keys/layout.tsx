import type { ReactNode } from "react";

interface KeysLayoutProps {
  children: ReactNode;
  /** Generate, when it is opened from the list. */
  dialog: ReactNode;
}

export default function KeysLayout({ children, dialog }: KeysLayoutProps) {
  return (
    <>
      {children}
      {dialog}
    </>
  );
}
