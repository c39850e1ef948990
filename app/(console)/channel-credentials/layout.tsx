import type { ReactNode } from "react";

interface ChannelLayoutProps {
  children: ReactNode;
  /** Create, when it is opened from the list. */
  dialog: ReactNode;
}

export default function ChannelLayout({ children, dialog }: ChannelLayoutProps) {
  return (
    <>
      {children}
      {dialog}
    </>
  );
}
