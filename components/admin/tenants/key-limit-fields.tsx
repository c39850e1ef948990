import { useId } from "react";
import type { UseFormReturn } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Input } from "@/components/ui/input";
import type { KeyLimits } from "@/lib/domain/tenant";
import type { CreateTenantForm } from "@/lib/domain/tenant-schema";

interface KeyLimitFieldsProps {
  form: UseFormReturn<CreateTenantForm, unknown, CreateTenantForm>;
  /** What the numbers may not pass; null for anything. */
  master: KeyLimits | null;
  description: string;
}

const FIELDS = [
  { name: "keyLimit", label: "Key limit" },
  { name: "channelLimit", label: "Channel limit" },
  { name: "aiLimit", label: "AI limit" },
] as const;

/** How many keys of each kind. */
export function KeyLimitFields({ form, master, description }: KeyLimitFieldsProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={id} className="grid gap-1.5">
      <legend className="sr-only">Key limits</legend>
      <div className="grid gap-4 sm:grid-cols-3">
        {FIELDS.map(({ name, label }) => (
          <Field
            key={name}
            form={form}
            name={name}
            label={label}
            required
            description={master && `At most ${master[name].toLocaleString("en")}.`}
            className="content-start"
          >
            {(control) => <Input {...control} inputMode="numeric" autoComplete="off" />}
          </Field>
        ))}
      </div>
      <p id={id} className="text-muted text-xs">
        {description}
      </p>
    </fieldset>
  );
}
