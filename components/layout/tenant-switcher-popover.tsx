"use client";

import { Check } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { type RefObject, useEffect, useState } from "react";
import { toast } from "sonner";
import { callAction } from "@/components/form/call-action";
import { failureToast } from "@/components/form/failure-toast";
import { Command, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";
import type { TenantOption } from "@/lib/domain/tenant";
import type { TenantActions } from "./tenant-switcher";

interface TenantSwitcherPopoverProps {
  current: TenantOption;
  actions: TenantActions;
  anchor: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

export function TenantSwitcherPopover({ current, actions, anchor, onClose }: TenantSwitcherPopoverProps) {
  const router = useRouter();
  const pathname = usePathname();
  const [search, setSearch] = useState("");
  const { tenants, message } = useTenants(actions.search, search);
  const [marked, setMarked] = useState("");

  // What Enter chooses. Left to itself, the list marks nothing when its choices change after the search.
  useEffect(() => setMarked(tenants?.[0]?.id ?? ""), [tenants]);

  async function choose(tenant: TenantOption) {
    onClose();
    const result = await callAction(actions.switchTo, { tenantId: tenant.id });
    if (!result.ok) return failureToast(result);
    // A record of the former tenant is not found in the new one: begin at the top of the section.
    router.push(pathname.startsWith("/admin/") ? pathname : `/${pathname.split("/")[1]}`);
    router.refresh();
    toast.success(`Switched to ${tenant.name}`);
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
                {tenant.id === current.id && <Check aria-label="Current tenant" className="text-accent" />}
              </CommandItem>
            ))}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}

const DEBOUNCE_MS = 200;

/** The tenants that match; what is known stays on screen while the next answer is on its way. */
function useTenants(find: TenantActions["search"], search: string) {
  const [answer, setAnswer] = useState<{ tenants: TenantOption[] | null; message: string | null }>({
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
