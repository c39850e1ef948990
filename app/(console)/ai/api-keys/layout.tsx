import type { ReactNode } from "react";

interface AiKeysLayoutProps {
  children: ReactNode;
  /** Create, when it is opened from the list. */
  dialog: ReactNode;
}

export default function AiKeysLayout({ children, dialog }: AiKeysLayoutProps) {
  return (
    <>
      {children}
      {dialog}
    </>
  );
}
