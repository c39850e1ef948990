"use client";

import { toast } from "sonner";
import type { Action } from "@/components/form/call-action";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { ReadyFieldset } from "@/components/form/ready-fieldset";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { PASSWORD_MIN } from "@/lib/domain/account-schema";
import { type ChangePasswordForm as ChangePasswordInput, changePasswordSchema } from "@/lib/domain/user-schema";
import { PasswordInput } from "./password-input";

interface ChangePasswordFormProps {
  email: string;
  changePassword: Action<ChangePasswordInput, null>;
}

export function ChangePasswordForm({ email, changePassword }: ChangePasswordFormProps) {
  const { form, submit, failure, pending } = useActionForm({
    schema: changePasswordSchema,
    defaultValues: { current: "", password: "", repeat: "" },
    action: changePassword,
    onSuccess: () => {
      form.reset();
      toast.success("Password changed. Your other sessions have ended.");
    },
  });
  return (
    <Form onSubmit={submit}>
      <ReadyFieldset className="grid min-w-0 gap-4">
        <FormError failure={failure} />
        {/* Tells password managers whose password this is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field form={form} name="current" label="Current password" required>
          {(control) => <PasswordInput {...control} autoComplete="current-password" />}
        </Field>
        <Field
          form={form}
          name="password"
          label="New password"
          required
          description={`At least ${PASSWORD_MIN} characters. Your other sessions end.`}
        >
          {(control) => <PasswordInput {...control} autoComplete="new-password" />}
        </Field>
        <Field form={form} name="repeat" label="Repeat new password" required>
          {(control) => <PasswordInput {...control} autoComplete="new-password" />}
        </Field>
        <SubmitButton pending={pending} className="justify-self-start">
          Change password
        </SubmitButton>
      </ReadyFieldset>
    </Form>
  );
}
