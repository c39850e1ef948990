"use client";

import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import {
  AlertDialog,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogTitle,
} from "@/components/ui/alert-dialog";
import { Form } from "./form";
import { FormError } from "./form-error";
import { SubmitButton } from "./submit-button";
import type { ActionForm } from "./use-action-form";

interface ConfirmDialogProps<Input extends FieldValues> {
  title: string;
  question: string;
  verb: string;
  variant?: "danger" | "primary";
  form: ActionForm<Input>;
  onClose: () => void;
  /** What else has to be said or asked. */
  children?: ReactNode;
}

/** Asks before something is done, does it, and stays open with the reason when that fails. */
export function ConfirmDialog<Input extends FieldValues>(props: ConfirmDialogProps<Input>) {
  const { title, question, verb, variant = "danger", form, onClose, children } = props;
  return (
    <AlertDialog open onOpenChange={(open) => !open && onClose()}>
      <AlertDialogContent>
        <Form onSubmit={form.submit} className="-m-1 grid min-h-0 gap-4 overflow-y-auto p-1">
          <div>
            <AlertDialogTitle>{title}</AlertDialogTitle>
            <AlertDialogDescription>{question}</AlertDialogDescription>
          </div>
          {children}
          <FormError failure={form.failure} />
          <AlertDialogFooter>
            <AlertDialogCancel>Cancel</AlertDialogCancel>
            <SubmitButton variant={variant} pending={form.pending}>
              {verb}
            </SubmitButton>
          </AlertDialogFooter>
        </Form>
      </AlertDialogContent>
    </AlertDialog>
  );
}
