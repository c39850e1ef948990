"use client";

import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Select } from "@/components/ui/select";
import type { GroupOption } from "@/lib/domain/grant";

interface GroupFieldProps<Input extends FieldValues> {
  form: UseFormReturn<Input, unknown, Input>;
  name: Path<Input>;
  groups: GroupOption[];
}

/** Which authorization group, and what it permits. */
export function GroupField<Input extends FieldValues>({ form, name, groups }: GroupFieldProps<Input>) {
  const chosen = groups.find((group) => group.id === form.watch(name));
  return (
    <Field
      form={form}
      name={name}
      label="Authorization Group"
      required
      description={
        chosen ? (
          <span className="flex flex-wrap gap-1">
            {chosen.permissions.map((permission) => (
              <code key={permission} className="rounded-sm bg-hover px-1.5 py-0.5 font-mono text-foreground">
                {permission}
              </code>
            ))}
          </span>
        ) : (
          "What programs with this key may do."
        )
      }
    >
      {(control) => (
        <Select {...control}>
          <option value="">Choose a group…</option>
          {groups.map(({ id, name: label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
