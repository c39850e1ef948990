"use client";

import { Building2, ChevronsUpDown } from "lucide-react";
import { useRef, useState } from "react";
import type { Action } from "@/components/form/call-action";
import { Button } from "@/components/ui/button";
import { OnDemand } from "@/components/ui/on-demand";
import type { TenantChoice, TenantOption } from "@/lib/domain/tenant";

export interface TenantActions {
  search: Action<{ search: string }, TenantChoice[]>;
  switchTo: Action<{ tenantId: string }, null>;
}

const load = () => import("./tenant-switcher-popover").then((module) => module.TenantSwitcherPopover);

/** Which tenant one works in. */
export function TenantSwitcher({ current, actions }: { current: TenantOption; actions: TenantActions }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        ref={button}
        variant="secondary"
        className="h-9! w-full justify-start! gap-2.5! bg-surface! px-2!"
        aria-label={`Switch tenant, current: ${current.name}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(!open)}
      >
        <Building2 aria-hidden className="text-muted" />
        <span className="min-w-0 flex-1 truncate text-left">{current.name}</span>
        <ChevronsUpDown aria-hidden className="text-muted" />
      </Button>
      {open && (
        <OnDemand load={load} onClose={close}>
          {(TenantSwitcherPopover) => (
            <TenantSwitcherPopover current={current} actions={actions} anchor={button} onClose={close} />
          )}
        </OnDemand>
      )}
    </>
  );
}
