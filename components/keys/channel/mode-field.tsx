"use client";

import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import type { CredentialMode } from "@/lib/domain/channel-schema";

const MODES: readonly { value: CredentialMode; label: string; description: string }[] = [
  { value: "generate", label: "Generate for me", description: "A random secret, which nobody can guess." },
  { value: "choose", label: "Choose my own", description: "For clients whose user name or password is fixed." },
];

interface ModeFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
}

/** Who makes up the client id and the secret. */
export function ModeField<Values extends FieldValues>({ form, name }: ModeFieldProps<Values>) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm">Credentials</legend>
      {MODES.map(({ value, label, description }) => (
        <label key={value} className="flex items-start gap-2.5 text-sm">
          <input type="radio" value={value} {...form.register(name)} className="mt-0.5 size-4 accent-(--accent)" />
          <span>
            {label}
            <span className="block text-muted text-xs">{description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
