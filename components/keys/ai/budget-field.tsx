"use client";

import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Input } from "@/components/ui/input";
import { formatDollars } from "@/lib/domain/ai/money";

interface BudgetFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  /** What all keys of the tenant may cost together. */
  ceiling: number | null;
}

export function BudgetField<Values extends FieldValues>({ form, name, ceiling }: BudgetFieldProps<Values>) {
  return (
    <Field
      form={form}
      name={name}
      label="Monthly Budget"
      description={
        ceiling === null
          ? "In dollars. Once it is spent, requests are refused with 429 until the month ends in UTC. Empty: no limit."
          : `In dollars, at most ${formatDollars(ceiling)}, which all keys of the tenant share. Once it is spent, requests are refused with 429 until the month ends in UTC. Empty: no limit of its own.`
      }
    >
      {(control) => (
        <Input {...control} inputMode="decimal" autoComplete="off" placeholder="25.00" className="sm:max-w-48" />
      )}
    </Field>
  );
}
