"use client";

import { toast } from "sonner";
import { ConfirmDialog } from "@/components/form/confirm-dialog";
import { Field } from "@/components/form/field";
import { useActionForm } from "@/components/form/use-action-form";
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
  const form = useActionForm({
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
    <ConfirmDialog
      title={only ? "Revoke API Key" : `Revoke ${countKeys(keys.length)}`}
      question={
        only
          ? `Are you sure you want to revoke the API key ${only.name}? This action cannot be undone and any applications using this key will lose access immediately.`
          : `Are you sure you want to revoke these ${keys.length} API keys? This action cannot be undone and any applications using these keys will lose access immediately.`
      }
      verb="Revoke"
      form={form}
      onClose={onClose}
    >
      {!only && <KeyNames keys={keys} />}
      <Field form={form.form} name="reason" label="Reason" description="Kept in the key's history.">
        {(control) => <Input {...control} autoComplete="off" />}
      </Field>
    </ConfirmDialog>
  );
}
