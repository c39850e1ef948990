import { type ReactNode, useId } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { Input } from "@/components/ui/input";
import type { RateLimits } from "@/lib/domain/rate-limit";
import { Field } from "./field";

export interface RateLimitFieldsProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  perSecond: Path<Values>;
  perDay: Path<Values>;
  /** What the numbers may not pass. */
  ceilings: RateLimits;
  /** Whose requests are counted, and what leaving a field empty means. */
  description: ReactNode;
}

/** Requests per second and per day, of a tenant or of a key. */
export function RateLimitFields<Values extends FieldValues>(props: RateLimitFieldsProps<Values>) {
  const { form, perSecond, perDay, ceilings, description } = props;
  const id = useId();
  return (
    <fieldset aria-describedby={id} className="grid gap-1.5">
      <legend className="sr-only">Rate limits</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField form={form} name={perSecond} label="Requests per second" ceiling={ceilings.requestsPerSecond} />
        <NumberField form={form} name={perDay} label="Requests per day" ceiling={ceilings.requestsPerDay} />
      </div>
      <p id={id} className="text-muted text-xs">
        {description}
      </p>
    </fieldset>
  );
}

interface NumberFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  label: string;
  ceiling: number | null;
}

function NumberField<Values extends FieldValues>({ form, name, label, ceiling }: NumberFieldProps<Values>) {
  return (
    <Field
      form={form}
      name={name}
      label={label}
      description={ceiling !== null && `At most ${ceiling.toLocaleString("en")}.`}
      className="content-start"
    >
      {(control) => <Input {...control} inputMode="numeric" autoComplete="off" />}
    </Field>
  );
}
