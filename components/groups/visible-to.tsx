"use client";

import { Badge } from "@/components/ui/badge";
import { useGroups } from "./group-dialogs";

export function VisibleTo({ global }: { global: boolean }) {
  const { tenant } = useGroups();
  return global ? (
    <Badge tone="accent">All tenants</Badge>
  ) : (
    <span className="break-words text-muted">{tenant.name}</span>
  );
}
