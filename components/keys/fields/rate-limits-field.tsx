"use client";

import { ChevronRight } from "lucide-react";
import { useEffect, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { RateLimitFields, type RateLimitFieldsProps } from "@/components/form/rate-limit-fields";

type RateLimitsFieldProps<Values extends FieldValues> = Omit<RateLimitFieldsProps<Values>, "description">;

/** A key's own limits: folded away until somebody wants them, because most keys have none. */
export function RateLimitsField<Values extends FieldValues>(props: RateLimitsFieldProps<Values>) {
  const { form, perSecond, perDay, ceilings } = props;
  const [open, setOpen] = useState(() => form.getValues([perSecond, perDay]).some(Boolean));
  const failed = [perSecond, perDay].some((name) => form.getFieldState(name, form.formState).invalid);
  useEffect(() => {
    if (failed) setOpen(true);
  }, [failed]);

  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="group">
      <summary className="-ml-1.5 flex cursor-pointer list-none items-center gap-1 rounded-sm font-medium text-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 text-muted transition-transform group-open:rotate-90" />
        Rate Limits
        <span className="ml-auto font-normal text-muted text-xs group-open:hidden">Optional</span>
      </summary>
      <div className="pt-3">
        <RateLimitFields
          {...props}
          description={
            ceilings.requestsPerSecond === null && ceilings.requestsPerDay === null
              ? "What goes beyond is refused with 429. Empty: no limit. Days are counted in UTC."
              : "What goes beyond is refused with 429. Empty: no limit of its own, but all keys of the tenant together stay within its ceiling. Days are counted in UTC."
          }
        />
      </div>
    </details>
  );
}
