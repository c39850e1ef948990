"use client";

import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogTitle,
} from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { LeaveGuard } from "./use-leave-guard";

interface LeaveDialogProps {
  guard: LeaveGuard;
  title: string;
  description: string;
  confirm: string;
  stay: string;
  onStay?: () => void;
}

/** The question that a leave guard asks. */
export function LeaveDialog({ guard, title, description, confirm, stay, onStay }: LeaveDialogProps) {
  function remain() {
    guard.stay();
    onStay?.();
  }
  return (
    <AlertDialog open={guard.asking} onOpenChange={(open) => !open && remain()}>
      <AlertDialogContent>
        <div>
          <AlertDialogTitle>{title}</AlertDialogTitle>
          <AlertDialogDescription>{description}</AlertDialogDescription>
        </div>
        <AlertDialogFooter>
          <AlertDialogCancel>{stay}</AlertDialogCancel>
          <Button variant="danger" onClick={guard.confirm}>
            {confirm}
          </Button>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}

/** For forms whose typed text would be lost. */
export function DiscardDialog({ guard }: { guard: LeaveGuard }) {
  return (
    <LeaveDialog
      guard={guard}
      title="Discard what you typed?"
      description="You have not saved it. If you leave now, it is lost."
      confirm="Discard"
      stay="Keep editing"
    />
  );
}
