"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useTenantVerbs } from "./tenant-dialogs";

export function NewTenantButton() {
  const { begin } = useTenantVerbs();
  return (
    <Button onClick={() => begin({ verb: "create" })}>
      <Plus aria-hidden />
      New Tenant
    </Button>
  );
}
