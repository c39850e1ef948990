"use client";

import Link from "next/link";
import { PasswordInput } from "@/components/account/password-input";
import { type Action, callAction } from "@/components/form/call-action";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { ReadyFieldset } from "@/components/form/ready-fieldset";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Input } from "@/components/ui/input";
import { PASSWORD_MIN } from "@/lib/domain/account-schema";
import { HOME_PATH } from "@/lib/domain/local-path";
import { type SetUpForm as SetUpInput, setUpSchema } from "@/lib/domain/set-up-schema";
import { signIn } from "../sign-in";

export function SetUpForm({ setUp }: { setUp: Action<SetUpInput, null> }) {
  const { form, submit, failure, pending } = useActionForm({
    schema: setUpSchema,
    defaultValues: { token: "", tenantName: "", name: "", email: "", password: "" },
    action: setUp,
    onSuccess: async (_, { email, password }) => {
      const result = await callAction(signIn, { email, password });
      location.assign(result.ok ? HOME_PATH : "/login");
    },
  });
  return (
    <Form onSubmit={submit}>
      <ReadyFieldset className="grid min-w-0 gap-4">
        <FormError failure={failure}>
          {failure?.code === "ALREADY_DONE" && (
            <Link href="/login" className="font-medium text-accent underline underline-offset-4">
              Sign in
            </Link>
          )}
        </FormError>
        <Field
          form={form}
          name="token"
          label="Setup token"
          required
          description="Portcullis prints it in its log when it starts. It works once."
        >
          {(control) => (
            <Input {...control} autoComplete="off" autoCapitalize="none" spellCheck={false} className="font-mono" />
          )}
        </Field>
        <Field form={form} name="tenantName" label="Tenant name" required description="The account that will own keys.">
          {(control) => <Input {...control} autoComplete="organization" />}
        </Field>
        <Field form={form} name="name" label="Your name" required>
          {(control) => <Input {...control} autoComplete="name" />}
        </Field>
        <Field form={form} name="email" label="Email" required>
          {(control) => (
            <Input {...control} type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
          )}
        </Field>
        <Field
          form={form}
          name="password"
          label="Password"
          required
          description={`At least ${PASSWORD_MIN} characters.`}
        >
          {(control) => <PasswordInput {...control} autoComplete="new-password" />}
        </Field>
        <SubmitButton pending={pending} size="lg">
          Create and sign in
        </SubmitButton>
      </ReadyFieldset>
    </Form>
  );
}
