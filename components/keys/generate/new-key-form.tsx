"use client";

import Link from "next/link";
import { type ReactNode, useEffect } from "react";
import type { FieldValues } from "react-hook-form";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { SubmitButton } from "@/components/form/submit-button";
import type { ActionForm } from "@/components/form/use-action-form";
import type { KeyKind } from "@/lib/domain/grant";
import { KINDS } from "@/lib/domain/kind";
import type { NewKeyFrame } from "./new-key";

interface NewKeyFormProps<Input extends FieldValues> extends Pick<NewKeyFrame<never>, "onDirty" | "layout"> {
  kind: KeyKind;
  action: ActionForm<Input>;
  /** The button. */
  verb: string;
  children: ReactNode;
}

/** A form for a new key around its fields. */
export function NewKeyForm<Input extends FieldValues>(props: NewKeyFormProps<Input>) {
  const { kind, verb, onDirty, layout, children } = props;
  const { submit, failure, pending, dirty } = props.action;
  const isMade = failure?.code === "ALREADY_DONE";
  // Once the key exists, what was typed is no loss.
  const losable = dirty && !isMade;
  useEffect(() => onDirty(losable), [losable, onDirty]);

  return (
    <Form onSubmit={submit} className="contents">
      {layout(
        <div className="grid gap-4">
          {children}
          <FormError failure={failure}>
            {isMade && (
              <Link href={KINDS[kind].path} className="font-medium text-accent underline underline-offset-4">
                Go to the list of keys
              </Link>
            )}
          </FormError>
        </div>,
        <SubmitButton pending={pending}>{verb}</SubmitButton>,
      )}
    </Form>
  );
}
