"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useTenantVerbs } from "./tenant-dialogs";

export function NewTenantButton() {
  const { begin, screen } = useTenantVerbs();
  if (!screen.writable) return null;
  return (
    <Button onClick={() => begin({ verb: "create" })}>
      <Plus aria-hidden />
      New {screen.noun}
    </Button>
  );
}
