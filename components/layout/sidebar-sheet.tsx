"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Wordmark } from "@/components/brand/wordmark";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent, SheetTitle } from "@/components/ui/sheet";
import type { Access } from "@/lib/domain/permission";
import { SidebarNav } from "./sidebar-nav";

interface SidebarSheetProps {
  access: Access;
  tenant: ReactNode;
  userMenu: ReactNode;
  onClose: () => void;
}

export function SidebarSheet({ access, tenant, userMenu, onClose }: SidebarSheetProps) {
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent>
        <div className="grid gap-3 px-3 pt-3">
          <div className="flex items-center justify-between pl-2">
            <Wordmark />
            <Button variant="ghost" size="icon" aria-label="Close navigation" onClick={onClose}>
              <X aria-hidden />
            </Button>
          </div>
          <SheetTitle className="sr-only">Navigation</SheetTitle>
          {tenant}
        </div>
        <SidebarNav access={access} onNavigate={onClose} />
        <div className="border-border border-t p-3">{userMenu}</div>
      </SheetContent>
    </Sheet>
  );
}
