"use client";

import { toast } from "sonner";
import { ConfirmDialog } from "@/components/form/confirm-dialog";
import { useActionForm } from "@/components/form/use-action-form";
import type { UpstreamRow } from "@/lib/domain/ai/upstream";
import { upstreamIdSchema } from "@/lib/domain/ai/upstream-schema";
import type { ModelAdminActions } from "./model-actions";

interface DeleteUpstreamDialogProps {
  upstream: UpstreamRow;
  remove: ModelAdminActions["deleteUpstream"];
  onClose: () => void;
  onDone: () => void;
}

export function DeleteUpstreamDialog({ upstream: { id, name }, remove, onClose, onDone }: DeleteUpstreamDialogProps) {
  const form = useActionForm({
    schema: upstreamIdSchema,
    defaultValues: { id },
    action: remove,
    onSuccess: () => {
      toast.success(`Deleted ${name}`);
      onDone();
    },
  });
  return (
    <ConfirmDialog
      title="Delete Upstream"
      question={`Delete the upstream ${name} and its credential? This action cannot be undone. Its history stays in the audit log.`}
      verb="Delete"
      form={form}
      onClose={onClose}
    />
  );
}
