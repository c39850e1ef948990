"use client";

import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { formatLastDay } from "@/components/time/format";
import { useTimeZone } from "@/components/time/time-zone-provider";
import { expirationState } from "@/lib/domain/expiry";
import { useKeyView } from "../key-view";
import { ExpiryField } from "./expiry-field";

interface NewExpiryFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  /** The one that the key has. */
  expiresAt: Date | null;
}

/** Another expiration date for a key that gets a new secret. */
export function NewExpiryField<Values extends FieldValues>({ form, name, expiresAt }: NewExpiryFieldProps<Values>) {
  const { now, soonDays } = useKeyView();
  const timeZone = useTimeZone();
  const expired = expirationState(expiresAt, now, soonDays) === "expired";
  return (
    <ExpiryField
      form={form}
      name={name}
      label="New Expiration Date"
      now={now}
      empty={
        expired
          ? "This key has expired: it needs a new date."
          : expiresAt
            ? `Empty: ${formatLastDay(expiresAt, timeZone)} stays.`
            : "Empty: it never expires."
      }
    />
  );
}
