"use client";

import { type ReactNode, useId } from "react";
import type { FieldValues } from "react-hook-form";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { DiscardDialog } from "@/components/form/leave-dialog";
import { SubmitButton } from "@/components/form/submit-button";
import type { ActionForm } from "@/components/form/use-action-form";
import { useLeaveGuard } from "@/components/form/use-leave-guard";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";

interface FormDialogProps<Input extends FieldValues> {
  title: string;
  description: string;
  /** What the button that submits says. */
  verb: string;
  form: ActionForm<Input>;
  /** Whether there is anything to submit. */
  ready?: boolean;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
}

/** A form in a dialog that asks before it throws away what was typed. */
export function FormDialog<Input extends FieldValues>(props: FormDialogProps<Input>) {
  const { title, description, verb, form, ready = true, onClose, children } = props;
  const guard = useLeaveGuard(form.dirty);
  const id = useId();
  const close = () => guard.leave(onClose);
  return (
    <Dialog open onOpenChange={(open) => !open && close()}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription className="break-words">{description}</DialogDescription>
        </DialogHeader>
        <DialogBody>
          <Form id={id} onSubmit={form.submit} className="grid gap-4">
            {children}
            <FormError failure={form.failure} />
          </Form>
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onClick={close}>
            Cancel
          </Button>
          <SubmitButton form={id} pending={form.pending} disabled={!ready}>
            {verb}
          </SubmitButton>
        </DialogFooter>
        <DiscardDialog guard={guard} />
      </DialogContent>
    </Dialog>
  );
}
