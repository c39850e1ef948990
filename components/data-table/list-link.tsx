"use client";

import Link from "next/link";
import type { ComponentProps } from "react";

interface ListLinkProps extends Omit<ComponentProps<typeof Link>, "onNavigate" | "prefetch" | "scroll"> {
  onGo: () => void;
}

/** A real link to another state of the list, followed in the list's own transition so that it shows what is pending. */
export function ListLink({ onGo, ...props }: ListLinkProps) {
  return (
    <Link
      prefetch={false}
      scroll={false}
      onNavigate={(event) => {
        event.preventDefault();
        onGo();
      }}
      {...props}
    />
  );
}
