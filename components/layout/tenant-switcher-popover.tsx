"use client";

import { Check } from "lucide-react";
import { usePathname } from "next/navigation";
import { type RefObject, useEffect, useState } from "react";
import { callAction } from "@/components/form/call-action";
import { Command, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";
import type { TenantChoice, TenantOption } from "@/lib/domain/tenant";
import { sectionAt } from "./navigation";
import type { TenantActions } from "./tenant-switcher";
import { useSwitchTenant } from "./use-switch-tenant";

interface TenantSwitcherPopoverProps {
  current: TenantOption;
  actions: TenantActions;
  anchor: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

export function TenantSwitcherPopover({ current, actions, anchor, onClose }: TenantSwitcherPopoverProps) {
  const switchTenant = useSwitchTenant(actions.switchTo);
  const pathname = usePathname();
  const [search, setSearch] = useState("");
  const { tenants, message } = useTenants(actions.search, search);
  const [marked, setMarked] = useState("");

  // What Enter chooses. Left to itself, the list marks nothing when its choices change after the search.
  useEffect(() => setMarked(tenants?.[0]?.id ?? ""), [tenants]);

  function choose(tenant: TenantChoice) {
    onClose();
    return switchTenant(tenant, pageIn(tenant, pathname));
  }

  return (
    <Popover open onOpenChange={(open) => !open && onClose()}>
      <PopoverAnchor virtualRef={anchor} />
      <PopoverContent
        align="start"
        aria-label="Switch tenant"
        onInteractOutside={(event) => {
          // The button closes it by itself.
          if (event.target instanceof Node && anchor.current?.contains(event.target)) event.preventDefault();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          anchor.current?.focus();
        }}
      >
        <Command label="Tenants" shouldFilter={false} value={marked} onValueChange={setMarked}>
          <CommandInput placeholder="Find a tenant…" value={search} onValueChange={setSearch} />
          <CommandList aria-busy={!tenants}>
            {message && (
              <p role="status" className="px-2 py-4 text-center text-muted">
                {message}
              </p>
            )}
            {tenants?.map((tenant) => (
              <CommandItem key={tenant.id} value={tenant.id} onSelect={() => choose(tenant)}>
                <span className="min-w-0 flex-1 truncate">{tenant.name}</span>
                {tenant.masterName !== null && (
                  <span className="min-w-0 shrink-[2] truncate text-muted text-xs">{tenant.masterName}</span>
                )}
                {tenant.id === current.id && <Check aria-label="Current tenant" className="text-accent" />}
              </CommandItem>
            ))}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}

/** A record of the former tenant is not found in the new one, so one begins at the top of the section. */
function pageIn(tenant: TenantChoice, pathname: string): string {
  if (pathname.startsWith("/admin/")) return pathname;
  const section = sectionAt(pathname) ?? pathname;
  return section === "/sub-accounts" && tenant.masterName !== null ? "/tenant-api-keys" : section;
}

const DEBOUNCE_MS = 200;

/** The tenants that match; what is known stays on screen while the next answer is on its way. */
function useTenants(find: TenantActions["search"], search: string) {
  const [answer, setAnswer] = useState<{ tenants: TenantChoice[] | null; message: string | null }>({
    tenants: null,
    message: "Loading…",
  });
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(
      async () => {
        const result = await callAction(find, { search });
        if (stale) return;
        if (!result.ok) return setAnswer({ tenants: null, message: result.message });
        setAnswer({ tenants: result.data, message: result.data.length === 0 ? "No tenant matches." : null });
      },
      search ? DEBOUNCE_MS : 0,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [find, search]);
  return answer;
}
