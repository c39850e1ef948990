"use client";

import { LogIn, Pencil } from "lucide-react";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { RowButton } from "../row-button";
import { useTenantVerbs } from "./tenant-dialogs";

export function TenantRowActions({ tenant }: { tenant: TenantRow }) {
  const { open, edit } = useTenantVerbs();
  return (
    <div className="inline-flex gap-0.5 max-md:-ml-2 max-md:pt-1">
      <RowButton icon={LogIn} label={`Open ${tenant.name}`} tooltip="Open" onClick={() => open(tenant)} />
      <RowButton icon={Pencil} label={`Edit ${tenant.name}`} tooltip="Edit" onClick={() => edit(tenant)} />
    </div>
  );
}
