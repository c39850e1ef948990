"use client";

import { toast } from "sonner";
import { ConfirmDialog } from "@/components/form/confirm-dialog";
import { useActionForm } from "@/components/form/use-action-form";
import type { ModelRow } from "@/lib/domain/ai/model";
import { modelIdSchema } from "@/lib/domain/ai/model-schema";
import { describePropagation } from "@/lib/domain/lease";
import type { ModelAdminActions } from "./model-actions";

interface DeleteModelDialogProps {
  model: ModelRow;
  remove: ModelAdminActions["deleteModel"];
  onClose: () => void;
  onDone: () => void;
}

export function DeleteModelDialog({ model: { id, name }, remove, onClose, onDone }: DeleteModelDialogProps) {
  const form = useActionForm({
    schema: modelIdSchema,
    defaultValues: { id },
    action: remove,
    onSuccess: ({ propagation }) => {
      toast.success(`Deleted ${name}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });
  return (
    <ConfirmDialog
      title="Delete Model"
      question={`Delete the model ${name}? No key can use it any more. A model that is made later under this name is another one: keys that list this one will not list that. What was used of it stays counted.`}
      verb="Delete"
      form={form}
      onClose={onClose}
    />
  );
}
