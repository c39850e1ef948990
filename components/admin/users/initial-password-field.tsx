"use client";

import { Dices } from "lucide-react";
import type { FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { PASSWORD_MIN } from "@/lib/domain/account-schema";
import { generatePassword } from "./generate-password";

interface InitialPasswordFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  name: Path<Values>;
  label: string;
}

/** Shown as it is typed, because somebody else has to be told. */
export function InitialPasswordField<Values extends FieldValues>(props: InitialPasswordFieldProps<Values>) {
  const { form, name, label } = props;

  function generate() {
    form.setValue(name, generatePassword() as PathValue<Values, Path<Values>>, { shouldDirty: true });
    form.clearErrors(name);
  }

  return (
    <Field form={form} name={name} label={label} required description={`At least ${PASSWORD_MIN} characters.`}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-1p-ignore
            className="font-mono"
          />
          <Button variant="secondary" onClick={generate}>
            <Dices aria-hidden />
            Generate
          </Button>
        </div>
      )}
    </Field>
  );
}
