"use client";

import { useId } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { toast } from "sonner";
import { Field } from "@/components/form/field";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import type { UpstreamRow } from "@/lib/domain/ai/upstream";
import { createUpstreamSchema, editUpstreamSchema } from "@/lib/domain/ai/upstream-schema";
import { describePropagation } from "@/lib/domain/lease";
import { FormDialog } from "../form-dialog";
import type { ModelAdminActions } from "./model-actions";

interface Ends {
  onClose: () => void;
  onDone: () => void;
}

export function CreateUpstreamDialog({
  create,
  onClose,
  onDone,
}: Ends & { create: ModelAdminActions["createUpstream"] }) {
  const form = useActionForm({
    schema: createUpstreamSchema,
    defaultValues: { name: "", baseUrl: "", credential: "" },
    action: create,
    onSuccess: (_, { name }) => {
      toast.success(`Created ${name.trim()}`);
      onDone();
    },
  });
  return (
    <FormDialog
      title="New Upstream"
      description="A service that answers OpenAI's API, and whose models keys are let in to."
      verb="Create"
      form={form}
      onClose={onClose}
    >
      <AddressFields form={form.form} name="name" baseUrl="baseUrl" />
      <CredentialField
        form={form.form}
        name="credential"
        description="Sent to the upstream as a bearer token. Stored encrypted, and never shown again."
      />
    </FormDialog>
  );
}

export function EditUpstreamDialog({
  upstream,
  edit,
  onClose,
  onDone,
}: Ends & { upstream: UpstreamRow; edit: ModelAdminActions["editUpstream"] }) {
  const { id, version, name, baseUrl, hasCredential } = upstream;
  const removeId = useId();
  const form = useActionForm({
    schema: editUpstreamSchema,
    defaultValues: { id, version, name, baseUrl, credential: "", removeCredential: false },
    action: edit,
    onSuccess: ({ propagation }, saved) => {
      toast.success(`Saved ${saved.name.trim()}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });
  const removing = form.form.watch("removeCredential");
  return (
    <FormDialog title="Edit Upstream" description={name} verb="Save" form={form} onClose={onClose}>
      <AddressFields form={form.form} name="name" baseUrl="baseUrl" />
      {!removing && (
        <CredentialField
          form={form.form}
          name="credential"
          description={
            hasCredential ? "One is stored and never shown. Empty keeps it." : "None is stored. Empty leaves it so."
          }
        />
      )}
      {hasCredential && (
        <div className="flex items-center gap-1.5">
          <Checkbox
            id={removeId}
            checked={removing}
            onChange={(event) => {
              form.form.setValue("removeCredential", event.target.checked, { shouldDirty: true });
              form.form.setValue("credential", "");
            }}
          />
          <Label htmlFor={removeId}>Remove the stored credential</Label>
        </div>
      )}
    </FormDialog>
  );
}

interface AddressFieldsProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  baseUrl: Path<Values>;
}

function AddressFields<Values extends FieldValues>({ form, name, baseUrl }: AddressFieldsProps<Values>) {
  return (
    <>
      <Field form={form} name={name} label="Name" required>
        {(control) => <Input {...control} autoComplete="off" data-1p-ignore />}
      </Field>
      <Field
        form={form}
        name={baseUrl}
        label="Base URL"
        required
        description="Where its API begins: /models and /chat/completions are put behind it."
      >
        {(control) => (
          <Input
            {...control}
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://api.openai.com/v1"
          />
        )}
      </Field>
    </>
  );
}

interface CredentialFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  description: string;
}

function CredentialField<Values extends FieldValues>({ form, name, description }: CredentialFieldProps<Values>) {
  return (
    <Field form={form} name={name} label="Credential" description={description}>
      {(control) => (
        <Input {...control} type="password" autoComplete="new-password" spellCheck={false} data-1p-ignore />
      )}
    </Field>
  );
}
