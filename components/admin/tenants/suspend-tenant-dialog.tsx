"use client";

import { toast } from "sonner";
import { ConfirmDialog } from "@/components/form/confirm-dialog";
import { useActionForm } from "@/components/form/use-action-form";
import { describePropagation } from "@/lib/domain/lease";
import type { TenantRow } from "@/lib/domain/tenant-list";
import { suspendTenantSchema } from "@/lib/domain/tenant-schema";
import type { TenantAdminActions, TenantScreen } from "./tenant-actions";

interface SuspendTenantDialogProps {
  noun: TenantScreen["noun"];
  tenant: TenantRow;
  suspend: TenantAdminActions["suspend"];
  onClose: () => void;
  onDone: () => void;
}

const WORDS = {
  suspend: {
    verb: "Suspend",
    done: "Suspended",
    variant: "danger",
    question: ({ name, master }: TenantRow) =>
      `Are you sure you want to suspend ${name}? Its users can't sign in, those who are signed in are stopped, and its keys open nothing, until it is resumed.${master ? "" : " The same goes for its sub-accounts."} Nothing is deleted.`,
  },
  resume: {
    verb: "Resume",
    done: "Resumed",
    variant: "primary",
    question: ({ name }: TenantRow) =>
      `Let the users of ${name} sign in again, and its keys work again? Keys that were revoked or have expired stay so.`,
  },
} as const;

/** Asks before a tenant is shut out or, if it is suspended, let in again. */
export function SuspendTenantDialog({ noun, tenant, suspend, onClose, onDone }: SuspendTenantDialogProps) {
  const suspended = tenant.suspendedAt === null;
  const { verb, done, variant, question } = suspended ? WORDS.suspend : WORDS.resume;
  const form = useActionForm({
    schema: suspendTenantSchema,
    defaultValues: { id: tenant.id, suspended },
    action: suspend,
    onSuccess: ({ propagation }) => {
      toast.success(`${done} ${tenant.name}`, { description: describePropagation(done, propagation) });
      onDone();
    },
  });

  return (
    <ConfirmDialog
      title={`${verb} ${noun}`}
      question={question(tenant)}
      verb={verb}
      variant={variant}
      form={form}
      onClose={onClose}
    />
  );
}
