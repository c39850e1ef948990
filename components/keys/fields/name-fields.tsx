"use client";

import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

interface NameFieldsProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  description: Path<Values>;
  label?: string;
  placeholder?: string;
}

/** What people know a key by. */
export function NameFields<Values extends FieldValues>(props: NameFieldsProps<Values>) {
  const { form, name, description, label = "Key Name", placeholder } = props;
  return (
    <>
      <Field form={form} name={name} label={label} required>
        {(control) => <Input {...control} autoComplete="off" data-1p-ignore placeholder={placeholder} />}
      </Field>
      <Field form={form} name={description} label="Description">
        {(control) => <Textarea {...control} rows={2} />}
      </Field>
    </>
  );
}
