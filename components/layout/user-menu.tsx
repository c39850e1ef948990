"use client";

import { useState } from "react";
import type { Action } from "@/components/form/call-action";
import { OnDemand } from "@/components/ui/on-demand";
import type { Role } from "@/lib/domain/permission";
import { UserButton } from "./user-button";

export interface User {
  name: string;
  email: string;
  role: Role;
}

export interface UserMenuProps {
  user: User;
  signOut: Action<Record<string, never>, null>;
}

const load = () => import("./user-menu-dropdown").then((module) => module.UserMenuDropdown);

/** A button that fetches its menu when someone reaches for it. */
export function UserMenu({ user, signOut }: UserMenuProps) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <UserButton
      user={user}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    />
  );
  if (!wanted) return button;
  return (
    <OnDemand load={load} fallback={button} onClose={() => setWanted(false)}>
      {(UserMenuDropdown) => <UserMenuDropdown user={user} signOut={signOut} />}
    </OnDemand>
  );
}
