"use client";

import { useId } from "react";
import { toast } from "sonner";
import { Field } from "@/components/form/field";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ModelRow } from "@/lib/domain/ai/model";
import { createModelSchema, modelTexts } from "@/lib/domain/ai/model-schema";
import type { UpstreamRow } from "@/lib/domain/ai/upstream";
import { describePropagation } from "@/lib/domain/lease";
import { FormDialog } from "../form-dialog";
import type { ModelAdminActions } from "./model-actions";

interface ModelSettingsDialogProps {
  /** Null for a new one. */
  model: ModelRow | null;
  upstreams: readonly UpstreamRow[];
  actions: ModelAdminActions;
  onClose: () => void;
  onDone: () => void;
}

const NO_TEXTS = {
  name: "",
  upstreamName: "",
  aliases: "",
  enabled: false,
  contextLength: "",
  inputPrice: "0",
  outputPrice: "0",
};

export function ModelSettingsDialog({ model, upstreams, actions, onClose, onDone }: ModelSettingsDialogProps) {
  const [only] = upstreams.length === 1 ? upstreams : [];
  const enabledId = useId();
  const { form, ...rest } = useActionForm({
    schema: createModelSchema,
    defaultValues: model ? modelTexts(model) : { upstreamId: only?.id ?? "", ...NO_TEXTS },
    action: async (input) =>
      model ? actions.editModel({ id: model.id, version: model.version, ...input }) : actions.createModel(input),
    onSuccess: ({ propagation }, { name }) => {
      toast.success(`${model ? "Saved" : "Created"} ${name.trim()}`, {
        description: describePropagation("Applied", propagation),
      });
      onDone();
    },
  });
  return (
    <FormDialog
      title={model ? "Edit Model" : "New Model"}
      description={model?.name ?? "A model of an upstream, under the name that clients ask for."}
      verb={model ? "Save" : "Create"}
      form={{ form, ...rest }}
      onClose={onClose}
    >
      <Field form={form} name="name" label="Name" required description="What clients ask for.">
        {(control) => <Input {...control} autoComplete="off" spellCheck={false} data-1p-ignore />}
      </Field>
      <Field form={form} name="upstreamId" label="Upstream" required>
        {(control) => (
          <Select {...control}>
            <option value="">Choose an upstream…</option>
            {upstreams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field form={form} name="upstreamName" label="Upstream name" required description="What the upstream calls it.">
        {(control) => <Input {...control} autoComplete="off" spellCheck={false} data-1p-ignore />}
      </Field>
      <Field
        form={form}
        name="aliases"
        label="Aliases"
        description="Other names that clients may ask for, one per line. They open what the name opens."
      >
        {(control) => <Textarea {...control} rows={2} spellCheck={false} autoCapitalize="off" className="font-mono" />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field form={form} name="contextLength" label="Context length" description="Tokens." className="content-start">
          {(control) => <Input {...control} inputMode="numeric" autoComplete="off" />}
        </Field>
        <Field
          form={form}
          name="inputPrice"
          label="Input price"
          required
          description="Dollars per million tokens."
          className="content-start"
        >
          {(control) => <Input {...control} inputMode="decimal" autoComplete="off" />}
        </Field>
        <Field
          form={form}
          name="outputPrice"
          label="Output price"
          required
          description="Dollars per million tokens."
          className="content-start"
        >
          {(control) => <Input {...control} inputMode="decimal" autoComplete="off" />}
        </Field>
      </div>
      <div className="flex items-center gap-1.5">
        <Checkbox
          id={enabledId}
          checked={form.watch("enabled")}
          onChange={(event) => form.setValue("enabled", event.target.checked, { shouldDirty: true })}
        />
        <Label htmlFor={enabledId}>Enabled: keys that allow it can use it</Label>
      </div>
    </FormDialog>
  );
}
