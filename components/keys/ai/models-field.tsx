"use client";

import { type FieldValues, type Path, type PathValue, type UseFormReturn, useController } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Checklist, type ChecklistItem } from "@/components/models/checklist";
import { Select } from "@/components/ui/select";
import type { ModelOption } from "@/lib/domain/ai/model";
import { MODEL_SELECTION_LABELS, MODEL_SELECTIONS, type ModelGrant, type ModelSelection } from "@/lib/domain/grant";
import { SelectionPreview } from "./selection-preview";

const MEANINGS: Record<ModelSelection, string> = {
  all: "Every model.",
  inclusive: "Only the models that are checked.",
  exclusive: "Every model but those that are checked.",
};

interface ModelsFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  selection: Path<Values>;
  modelIds: Path<Values>;
  models: readonly ModelOption[];
}

/** Which models, and what that means today. */
export function ModelsField<Values extends FieldValues>(props: ModelsFieldProps<Values>) {
  const { form, models } = props;
  const { field, fieldState } = useController({ control: form.control, name: props.modelIds });
  const grant: ModelGrant = { selection: form.watch(props.selection), modelIds: field.value };
  return (
    <div className="grid gap-2.5">
      <Field
        form={form}
        name={props.selection}
        label="Model Access Selection"
        required
        description={MEANINGS[grant.selection]}
      >
        {(control) => (
          <Select {...control}>
            {MODEL_SELECTIONS.map((selection) => (
              <option key={selection} value={selection}>
                {MODEL_SELECTION_LABELS[selection]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {grant.selection !== "all" && (
        <Checklist
          label="Models"
          items={models.map(toItem)}
          selected={grant.modelIds}
          onChange={(ids) => field.onChange(ids as PathValue<Values, Path<Values>>)}
          searchRef={field.ref}
        />
      )}
      {fieldState.error && (
        <p role="alert" className="text-danger text-xs">
          {fieldState.error.message}
        </p>
      )}
      <SelectionPreview grant={grant} models={models} />
    </div>
  );
}

const toItem = ({ id, name, enabled }: ModelOption): ChecklistItem => ({
  id,
  label: name,
  note: enabled ? undefined : "Disabled",
});
