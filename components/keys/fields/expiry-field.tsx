"use client";

import type { ReactNode } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { Field } from "@/components/form/field";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { Input } from "@/components/ui/input";
import { todayIn } from "@/lib/domain/expiry";

interface ExpiryFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  label: string;
  now: Date;
  /** What leaving it empty means. */
  empty: ReactNode;
}

export function ExpiryField<Values extends FieldValues>({ form, name, label, now, empty }: ExpiryFieldProps<Values>) {
  const timeZone = useTimeZone();
  return (
    <Field
      form={form}
      name={name}
      label={label}
      description={
        <>
          Works to the end of that day, {timeZone} time. {empty}
        </>
      }
    >
      {(control) => <Input type="date" min={nextDay(todayIn(timeZone, now))} {...control} className="sm:max-w-48" />}
    </Field>
  );
}

/** @param date `YYYY-MM-DD` */
function nextDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
