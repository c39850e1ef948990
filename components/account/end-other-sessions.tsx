"use client";

import { useTransition } from "react";
import { toast } from "sonner";
import { type Action, callAction } from "@/components/form/call-action";
import { failureToast } from "@/components/form/failure-toast";
import { Button } from "@/components/ui/button";

interface EndOtherSessionsProps {
  endOtherSessions: Action<Record<string, never>, { ended: number }>;
}

export function EndOtherSessions({ endOtherSessions }: EndOtherSessionsProps) {
  const [pending, startTransition] = useTransition();

  function end() {
    startTransition(async () => {
      const result = await callAction(endOtherSessions, {});
      if (!result.ok) return failureToast(result);
      const { ended } = result.data;
      toast.success(
        ended === 0 ? "There is no other session" : ended === 1 ? "1 session ended" : `${ended} sessions ended`,
      );
    });
  }

  return (
    <Button variant="secondary" aria-disabled={pending || undefined} onClick={() => pending || end()}>
      Sign out everywhere else
    </Button>
  );
}
