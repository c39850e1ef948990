import type { ReactNode } from "react";
import { Wordmark } from "@/components/brand/wordmark";
import type { Access } from "@/lib/domain/permission";
import { MobileBar } from "./mobile-bar";
import { SidebarNav } from "./sidebar-nav";
import { CONTENT_ID, SkipLink } from "./skip-link";

interface ShellProps {
  access: Access;
  tenant: ReactNode;
  userMenu: ReactNode;
  children: ReactNode;
}

/** The frame of every page of the console: the sidebar, or on narrow screens a bar that opens it. */
export function Shell({ access, tenant, userMenu, children }: ShellProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <SkipLink />
      <aside className="sticky top-0 hidden h-dvh flex-col border-border border-r bg-canvas lg:flex">
        <div className="grid gap-3 px-3 pt-4">
          <Wordmark className="px-2" />
          {tenant}
        </div>
        <SidebarNav access={access} />
        <div className="border-border border-t p-3">{userMenu}</div>
      </aside>
      <div className="flex min-h-dvh min-w-0 flex-col bg-surface">
        <MobileBar access={access} tenant={tenant} userMenu={userMenu} />
        <main id={CONTENT_ID} tabIndex={-1} className="mx-auto w-full max-w-7xl flex-1 px-4 py-5 outline-none sm:px-6">
          {children}
        </main>
      </div>
    </div>
  );
}
