"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useTenantVerbs } from "./tenant-dialogs";

export function NewTenantButton() {
  const { create } = useTenantVerbs();
  return (
    <Button onClick={create}>
      <Plus aria-hidden />
      New Tenant
    </Button>
  );
}
