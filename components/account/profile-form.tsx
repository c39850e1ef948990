"use client";

import { toast } from "sonner";
import type { Action } from "@/components/form/call-action";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { ReadyFieldset } from "@/components/form/ready-fieldset";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Input } from "@/components/ui/input";
import { type EditProfileForm, editProfileSchema } from "@/lib/domain/user-schema";

interface ProfileFormProps {
  name: string;
  editProfile: Action<EditProfileForm, null>;
}

export function ProfileForm({ name, editProfile }: ProfileFormProps) {
  const { form, submit, failure, pending } = useActionForm({
    schema: editProfileSchema,
    defaultValues: { name },
    action: editProfile,
    onSuccess: () => toast.success("Name saved"),
  });
  return (
    <Form onSubmit={submit}>
      <ReadyFieldset className="grid min-w-0 gap-4">
        <FormError failure={failure} />
        <Field form={form} name="name" label="Name" required description="Shown in the audit log beside what you do.">
          {(control) => <Input {...control} autoComplete="name" />}
        </Field>
        <SubmitButton pending={pending} className="justify-self-start">
          Save
        </SubmitButton>
      </ReadyFieldset>
    </Form>
  );
}
