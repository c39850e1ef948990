"use client";

import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { PasswordInput } from "@/components/account/password-input";
import { Field } from "@/components/form/field";
import { Input } from "@/components/ui/input";
import { PASSWORD_MIN } from "@/lib/domain/account-schema";
import { StrengthMeter } from "./strength-meter";

interface ChosenFieldsProps<Values extends FieldValues> {
  form: UseFormReturn<Values, unknown, Values>;
  clientId: Path<Values>;
  secret: Path<Values>;
}

/** A client id and a secret of somebody's own choice. */
export function ChosenFields<Values extends FieldValues>({ form, clientId, secret }: ChosenFieldsProps<Values>) {
  return (
    <>
      <Field
        form={form}
        name={clientId}
        label="Client ID"
        required
        description="The user name. Letters, digits, dots, hyphens and underscores; stored in lower case."
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-1p-ignore
            className="font-mono"
          />
        )}
      </Field>
      <Field
        form={form}
        name={secret}
        label="API Secret"
        required
        description={`The password: at least ${PASSWORD_MIN} characters that are hard to guess.`}
      >
        {(control) => (
          <div className="grid gap-1.5">
            <PasswordInput {...control} autoComplete="new-password" className="font-mono" />
            <StrengthMeter secret={form.watch(secret)} />
          </div>
        )}
      </Field>
    </>
  );
}
