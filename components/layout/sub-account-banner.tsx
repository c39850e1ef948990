"use client";

import { CornerUpLeft, Network } from "lucide-react";
import type { Action } from "@/components/form/call-action";
import { Button } from "@/components/ui/button";
import type { TenantOption } from "@/lib/domain/tenant";
import { useSwitchTenant } from "./use-switch-tenant";

interface SubAccountBannerProps {
  name: string;
  /** One's own account. */
  master: TenantOption;
  switchTo: Action<{ tenantId: string }, null>;
}

/** Tells people of a master account that they work in one of its sub-accounts, and leads them back. */
export function SubAccountBanner({ name, master, switchTo }: SubAccountBannerProps) {
  const switchTenant = useSwitchTenant(switchTo);
  return (
    <aside
      aria-label="Sub-account"
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-accent/25 bg-accent-surface px-3 py-2 text-sm"
    >
      <p className="flex min-w-0 flex-1 basis-60 items-center gap-2.5">
        <Network aria-hidden className="size-4 shrink-0 text-accent" />
        <span className="min-w-0 break-words">
          You work in <strong className="font-semibold">{name}</strong>, a sub-account of {master.name}.
        </span>
      </p>
      <Button variant="secondary" onClick={() => switchTenant(master, "/sub-accounts")}>
        <CornerUpLeft aria-hidden />
        <span className="min-w-0 truncate">Back to {master.name}</span>
      </Button>
    </aside>
  );
}
