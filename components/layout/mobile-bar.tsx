"use client";

import { Menu } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Wordmark } from "@/components/brand/wordmark";
import { Button } from "@/components/ui/button";
import { OnDemand } from "@/components/ui/on-demand";
import type { Access } from "@/lib/domain/permission";

const load = () => import("./sidebar-sheet").then((module) => module.SidebarSheet);

interface MobileBarProps {
  access: Access;
  tenant: ReactNode;
  userMenu: ReactNode;
}

export function MobileBar({ access, tenant, userMenu }: MobileBarProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-border border-b bg-surface px-3 lg:hidden">
      <Button
        variant="ghost"
        size="icon"
        aria-label="Open navigation"
        aria-expanded={open}
        aria-haspopup="dialog"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden />
      </Button>
      <Wordmark />
      {open && (
        <OnDemand load={load} onClose={close}>
          {(SidebarSheet) => <SidebarSheet access={access} tenant={tenant} userMenu={userMenu} onClose={close} />}
        </OnDemand>
      )}
    </header>
  );
}
