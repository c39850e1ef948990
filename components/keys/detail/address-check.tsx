"use client";

import { useState } from "react";
import type { Action } from "@/components/form/call-action";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { checkAddressSchema } from "@/lib/domain/key-schema";

export interface AddressAnswer {
  allowed: boolean;
  message: string;
}

interface AddressCheckProps {
  keyId: string;
  check: Action<{ id: string; address: string }, AddressAnswer>;
}

/** A dry run: nothing is recorded. */
export function AddressCheck({ keyId, check }: AddressCheckProps) {
  const [answer, setAnswer] = useState<AddressAnswer | null>(null);
  const { form, submit, failure, pending } = useActionForm({
    schema: checkAddressSchema,
    defaultValues: { id: keyId, address: "" },
    action: check,
    onSuccess: setAnswer,
  });

  return (
    <Card>
      <CardHeader>
        <CardTitle>Would this key be let in from this address?</CardTitle>
      </CardHeader>
      <CardContent>
        <Form onSubmit={submit} className="grid">
          <Field form={form} name="address" label="Address" required>
            {({ onChange, ...control }) => (
              <div className="flex gap-2">
                <Input
                  {...control}
                  autoComplete="off"
                  spellCheck={false}
                  placeholder="203.0.113.7"
                  className="font-mono"
                  onChange={(event) => {
                    setAnswer(null);
                    void onChange(event);
                  }}
                />
                <SubmitButton variant="secondary" pending={pending}>
                  Check
                </SubmitButton>
              </div>
            )}
          </Field>
          <div role="status">
            {answer && (
              <Alert tone={answer.allowed ? "success" : "danger"} className="mt-3">
                <strong className="font-medium">{answer.allowed ? "Allowed." : "Denied."}</strong> {answer.message}
              </Alert>
            )}
          </div>
          <FormError failure={failure} className="mt-3" />
        </Form>
      </CardContent>
    </Card>
  );
}
