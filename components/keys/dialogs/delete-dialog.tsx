"use client";

import { toast } from "sonner";
import { ConfirmDialog } from "@/components/form/confirm-dialog";
import { useActionForm } from "@/components/form/use-action-form";
import { deleteKeysSchema } from "@/lib/domain/key-schema";
import type { KeyActions } from "../key-actions";
import type { NamedKey } from "./key-intent";
import { countKeys, KeyNames } from "./key-names";

interface DeleteDialogProps {
  keys: NamedKey[];
  remove: KeyActions["remove"];
  onClose: () => void;
  onDone: () => void;
}

export function DeleteDialog({ keys, remove, onClose, onDone }: DeleteDialogProps) {
  const [only] = keys.length === 1 ? keys : [];
  const form = useActionForm({
    schema: deleteKeysSchema,
    defaultValues: { ids: keys.map((key) => key.id) },
    action: remove,
    onSuccess: ({ deleted }) => {
      toast.success(only ? `Deleted ${only.name}` : `Deleted ${countKeys(deleted)}`);
      onDone();
    },
  });

  return (
    <ConfirmDialog
      title={only ? "Delete API Key" : `Delete ${countKeys(keys.length)}`}
      question={
        only
          ? `Delete the revoked API key ${only.name} from the list? This action cannot be undone. Its history stays in the audit log.`
          : `Delete these ${keys.length} revoked API keys from the list? This action cannot be undone. Their history stays in the audit log.`
      }
      verb="Delete"
      form={form}
      onClose={onClose}
    >
      {!only && <KeyNames keys={keys} />}
    </ConfirmDialog>
  );
}
