"use client";

import { toast } from "sonner";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogTitle,
} from "@/components/ui/alert-dialog";
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
  const { submit, failure, pending } = useActionForm({
    schema: deleteKeysSchema,
    defaultValues: { ids: keys.map((key) => key.id) },
    action: remove,
    onSuccess: ({ deleted }) => {
      toast.success(only ? `Deleted ${only.name}` : `Deleted ${countKeys(deleted)}`);
      onDone();
    },
  });

  return (
    <AlertDialog open onOpenChange={(open) => !open && onClose()}>
      <AlertDialogContent>
        <Form onSubmit={submit} className="grid min-h-0 gap-4 overflow-y-auto">
          <div>
            <AlertDialogTitle>{only ? "Delete API Key" : `Delete ${countKeys(keys.length)}`}</AlertDialogTitle>
            <AlertDialogDescription>
              {only
                ? `Delete the revoked API key ${only.name} from the list? This action cannot be undone. Its history stays in the audit log.`
                : `Delete these ${keys.length} revoked API keys from the list? This action cannot be undone. Their history stays in the audit log.`}
            </AlertDialogDescription>
            {!only && <KeyNames keys={keys} />}
          </div>
          <FormError failure={failure} />
          <AlertDialogFooter>
            <AlertDialogCancel>Cancel</AlertDialogCancel>
            <SubmitButton variant="danger" pending={pending}>
              Delete
            </SubmitButton>
          </AlertDialogFooter>
        </Form>
      </AlertDialogContent>
    </AlertDialog>
  );
}
