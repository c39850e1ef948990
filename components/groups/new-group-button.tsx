"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/domain/permission";
import { useGroups } from "./group-dialogs";

export function NewGroupButton() {
  const { role, begin } = useGroups();
  if (!can(role, "group:write")) return null;
  return (
    <Button onClick={() => begin({ verb: "create" })}>
      <Plus aria-hidden />
      New Group
    </Button>
  );
}
