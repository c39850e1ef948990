"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type BaseSyntheticEvent, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";
import type { Failure } from "@/lib/domain/result";
import { type Action, callAction } from "./call-action";

interface Options<Input extends FieldValues, Output> {
  /** The action's own schema, so that nothing is validated in two ways. */
  schema: z.ZodType<unknown, Input>;
  /** A value for every field of the schema. */
  defaultValues: Input;
  action: Action<Input, Output>;
  onSuccess: (output: Output, input: Input) => void;
}

export interface ActionForm<Input extends FieldValues> {
  form: UseFormReturn<Input, unknown, Input>;
  submit: (event?: BaseSyntheticEvent) => Promise<void>;
  /** What the last submission met, apart from messages that are shown at their fields. */
  failure: Failure | null;
  setFailure: (failure: Failure | null) => void;
  pending: boolean;
  /** Something has been typed that is not saved. */
  dirty: boolean;
}

/**
 * A form that checks its fields with the action's schema, submits what was typed (the server parses it again), puts the
 * server's messages at their fields and keeps everything that was typed whatever the answer.
 */
export function useActionForm<Input extends FieldValues, Output>(options: Options<Input, Output>): ActionForm<Input> {
  const { schema, defaultValues, action, onSuccess } = options;
  const form = useForm<Input, unknown, Input>({
    resolver: zodResolver(schema, undefined, { raw: true }),
    criteriaMode: "all",
    defaultValues: defaultValues as DefaultValues<Input>,
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  // State comes one render too late for the second press of a double click.
  const running = useRef(false);

  const submit = form.handleSubmit(async (input) => {
    if (running.current) return;
    running.current = true;
    setFailure(null);
    const result = await callAction(action, input);
    running.current = false;
    if (result.ok) return onSuccess(result.data, input);
    const fields = Object.entries(result.fieldErrors ?? {}).filter(([name]) => name in defaultValues);
    for (const [index, [name, messages]] of fields.entries()) {
      form.setError(
        name as Path<Input>,
        { type: "server", message: messages[0] ?? "", types: { server: messages } },
        { shouldFocus: index === 0 },
      );
    }
    setFailure(result);
  });

  const { isSubmitting: pending, isDirty: dirty } = form.formState;
  return { form, submit, failure, setFailure, pending, dirty };
}
