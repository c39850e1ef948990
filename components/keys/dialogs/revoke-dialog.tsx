"use client";

import { toast } from "sonner";
import { Field } from "@/components/form/field";
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
import { Input } from "@/components/ui/input";
import { revokeKeysSchema } from "@/lib/domain/key-schema";
import { describePropagation } from "@/lib/domain/lease";
import type { KeyActions } from "../key-actions";
import type { NamedKey } from "./key-intent";
import { countKeys, KeyNames } from "./key-names";

interface RevokeDialogProps {
  keys: NamedKey[];
  revoke: KeyActions["revoke"];
  onClose: () => void;
  onDone: () => void;
}

export function RevokeDialog({ keys, revoke, onClose, onDone }: RevokeDialogProps) {
  const [only] = keys.length === 1 ? keys : [];
  const { form, submit, failure, pending } = useActionForm({
    schema: revokeKeysSchema,
    defaultValues: { ids: keys.map((key) => key.id), reason: "" },
    action: revoke,
    onSuccess: ({ revoked, already, propagation }) => {
      const before = already > 0 ? `, ${countKeys(already)} had been revoked before` : "";
      toast.success(only && revoked === 1 ? `Revoked ${only.name}` : `Revoked ${countKeys(revoked)}${before}`, {
        description: describePropagation("Revoked", propagation),
      });
      onDone();
    },
  });

  return (
    <AlertDialog open onOpenChange={(open) => !open && onClose()}>
      <AlertDialogContent>
        <Form onSubmit={submit} className="grid min-h-0 gap-4 overflow-y-auto">
          <div>
            <AlertDialogTitle>{only ? "Revoke API Key" : `Revoke ${countKeys(keys.length)}`}</AlertDialogTitle>
            <AlertDialogDescription>
              {only
                ? `Are you sure you want to revoke the API key ${only.name}? This action cannot be undone and any applications using this key will lose access immediately.`
                : `Are you sure you want to revoke these ${keys.length} API keys? This action cannot be undone and any applications using these keys will lose access immediately.`}
            </AlertDialogDescription>
            {!only && <KeyNames keys={keys} />}
          </div>
          <Field form={form} name="reason" label="Reason" description="Kept in the key's history.">
            {(control) => <Input {...control} autoComplete="off" />}
          </Field>
          <FormError failure={failure} />
          <AlertDialogFooter>
            <AlertDialogCancel>Cancel</AlertDialogCancel>
            <SubmitButton variant="danger" pending={pending}>
              Revoke
            </SubmitButton>
          </AlertDialogFooter>
        </Form>
      </AlertDialogContent>
    </AlertDialog>
  );
}
