"use client";

import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { type Action, callAction } from "@/components/form/call-action";
import { failureToast } from "@/components/form/failure-toast";
import type { TenantOption } from "@/lib/domain/tenant";

/** Takes the whole session, in all of its tabs, to another tenant, and this tab to a page of that tenant. */
export function useSwitchTenant(switchTo: Action<{ tenantId: string }, null>) {
  const router = useRouter();
  return async ({ id, name }: TenantOption, path: string) => {
    const result = await callAction(switchTo, { tenantId: id });
    if (!result.ok) return failureToast(result);
    router.push(path);
    router.refresh();
    toast.success(`Switched to ${name}`);
  };
}
