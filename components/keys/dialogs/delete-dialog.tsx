"use client";

import { toast } from "sonner";
import { ConfirmDialog } from "@/components/form/confirm-dialog";
import { useActionForm } from "@/components/form/use-action-form";
import { deleteKeysSchema } from "@/lib/domain/key-schema";
import { KINDS } from "@/lib/domain/kind";
import { describePropagation } from "@/lib/domain/lease";
import type { KeyActions } from "../key-actions";
import { useKeyView } from "../key-view";
import type { NamedKey } from "./key-intent";
import { countKeys, KeyNames } from "./key-names";

interface DeleteDialogProps {
  keys: NamedKey[];
  /** They are ended by it. */
  active: boolean | undefined;
  remove: KeyActions["remove"];
  onClose: () => void;
  onDone: () => void;
}

export function DeleteDialog({ keys, active = false, remove, onClose, onDone }: DeleteDialogProps) {
  const { kind } = useKeyView();
  const [only] = keys.length === 1 ? keys : [];
  const form = useActionForm({
    schema: deleteKeysSchema,
    defaultValues: { ids: keys.map((key) => key.id) },
    action: remove,
    onSuccess: ({ deleted, propagation }) => {
      toast.success(only ? `Deleted ${only.name}` : `Deleted ${countKeys(deleted)}`, {
        description: active && describePropagation("Revoked", propagation),
      });
      onDone();
    },
  });

  return (
    <ConfirmDialog
      title={only ? "Delete API Key" : `Delete ${countKeys(keys.length)}`}
      question={questionOf(keys, active)}
      verb={KINDS[kind].confirmDelete}
      form={form}
      onClose={onClose}
    >
      {!only && <KeyNames keys={keys} />}
    </ConfirmDialog>
  );
}

function questionOf([first, ...others]: NamedKey[], active: boolean): string {
  if (first && others.length === 0) {
    return active
      ? `Are you sure you want to delete the API key ${first.name}? This action cannot be undone: the key is revoked, any applications using it lose access immediately, and it leaves the list. Its history stays in the audit log.`
      : `Delete the revoked API key ${first.name} from the list? This action cannot be undone. Its history stays in the audit log.`;
  }
  return `Delete these ${others.length + 1} revoked API keys from the list? This action cannot be undone. Their history stays in the audit log.`;
}
