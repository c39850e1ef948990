"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useUserDialogs } from "./user-dialogs";

export function NewUserButton() {
  const { open } = useUserDialogs();
  return (
    <Button onClick={() => open({ verb: "create" })}>
      <Plus aria-hidden />
      New User
    </Button>
  );
}
