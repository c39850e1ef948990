"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { PasswordInput } from "@/components/account/password-input";
import { callAction } from "@/components/form/call-action";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { SubmitButton } from "@/components/form/submit-button";
import { Input } from "@/components/ui/input";
import { DEMO_PASSWORD } from "@/lib/domain/demo";
import type { Failure } from "@/lib/domain/result";
import { type SignInForm as SignInInput, signInSchema } from "@/lib/domain/sign-in-schema";
import { signIn } from "../sign-in";
import { type DemoAccount, DemoAccounts } from "./demo-accounts";
import { useFreshDocument } from "./use-fresh-document";

interface SignInFormProps {
  /** A path of this site. */
  destination: string;
  demoAccounts: readonly DemoAccount[];
}

export function SignInForm({ destination, demoAccounts }: SignInFormProps) {
  useFreshDocument();
  // Without default values, so that what was typed or filled in before the script had loaded stays.
  const form = useForm<SignInInput, unknown, SignInInput>({
    resolver: zodResolver(signInSchema, undefined, { raw: true }),
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);

  const submit = form.handleSubmit(async (input) => {
    if (pending) return;
    setPending(true);
    setFailure(null);
    const result = await callAction(signIn, input);
    // A whole new page, so that nothing of another session stays in the browser's memory.
    if (result.ok) return location.assign(destination);
    setPending(false);
    setFailure(result);
    form.setFocus("password", { shouldSelect: true });
  });

  function fillIn(email: string) {
    form.setValue("email", email);
    form.setValue("password", DEMO_PASSWORD);
    form.clearErrors();
    setFailure(null);
  }

  return (
    <>
      <Form onSubmit={submit} className="grid gap-4">
        <FormError failure={failure} />
        <Field form={form} name="email" label="Email" required>
          {(control) => (
            <Input {...control} type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
          )}
        </Field>
        <Field form={form} name="password" label="Password" required>
          {(control) => <PasswordInput {...control} autoComplete="current-password" />}
        </Field>
        <SubmitButton pending={pending} size="lg">
          Sign in
        </SubmitButton>
      </Form>
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} onChoose={fillIn} />}
    </>
  );
}
