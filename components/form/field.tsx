"use client";

import { type ReactNode, useId, useRef } from "react";
import type { FieldError, FieldValues, Path, PathValue, UseFormRegisterReturn, UseFormReturn } from "react-hook-form";
import { cn } from "@/components/ui/cn";
import { Label } from "@/components/ui/label";

type ControlProps<Name extends string> = UseFormRegisterReturn<Name> & {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
  "aria-required": boolean | undefined;
};

interface FieldProps<Input extends FieldValues, Name extends Path<Input>> {
  form: UseFormReturn<Input, unknown, Input>;
  name: Name;
  label: string;
  required?: boolean;
  description?: ReactNode;
  className?: string;
  /** Draws the control from properties that tie it to the label, the description and the messages. */
  children: (control: ControlProps<Name>) => ReactNode;
}

/** Label, control, description and messages of one field. */
export function Field<Input extends FieldValues, Name extends Path<Input>>(props: FieldProps<Input, Name>) {
  const { form, name, label, required = false, description, className, children } = props;
  const id = useId();
  const messages = errorMessages(form.getFieldState(name, form.formState).error);
  const registration = form.register(name);
  const registered = useRef(false);
  const describedBy = [messages.length > 0 && `${id}-error`, description && `${id}-description`].filter(Boolean);

  return (
    <div className={cn("grid gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-2">
        <Label htmlFor={id}>{label}</Label>
        {!required && <span className="text-muted text-xs">Optional</span>}
      </div>
      {children({
        ...registration,
        ref: (control: Control | null) => {
          const typed = registered.current ? "" : typedInto(control);
          registered.current = true;
          registration.ref(control);
          // The form has put its default there.
          if (typed && typed !== control?.value) {
            form.setValue(name, typed as PathValue<Input, Name>, { shouldDirty: true });
          }
        },
        id,
        "aria-describedby": describedBy.join(" ") || undefined,
        "aria-invalid": messages.length > 0 || undefined,
        "aria-required": required || undefined,
      })}
      <FieldMessages id={`${id}-error`} messages={messages} />
      {description && (
        <div id={`${id}-description`} className="text-muted text-xs">
          {description}
        </div>
      )}
    </div>
  );
}

function FieldMessages({ id, messages }: { id: string; messages: string[] }) {
  if (messages.length === 0) return null;
  return (
    <div id={id} role="alert" className="max-h-40 overflow-y-auto text-danger text-xs">
      <ul className="grid gap-1">
        {messages.map((message) => (
          <li key={message} className="break-words">
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What somebody has typed, or a password manager has filled in, before the script came. A select that nobody has touched
 * has a value too: its first option, whatever the form's default is.
 */
function typedInto(control: Control | null): string {
  if (control instanceof HTMLSelectElement && control.selectedIndex === 0) return "";
  return control?.value ?? "";
}

/** Every message of a field in its order: the schema and the server may both give several. */
function errorMessages(error: FieldError | undefined): string[] {
  if (!error) return [];
  const all = Object.values(error.types ?? {})
    .flat()
    .filter((message) => typeof message === "string");
  return all.length > 0 ? [...new Set(all)] : [error.message ?? "This value is not valid."];
}
