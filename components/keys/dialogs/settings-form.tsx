"use client";

import { type ReactNode, useEffect } from "react";
import type { FieldValues, Path, PathValue } from "react-hook-form";
import { Form } from "@/components/form/form";
import { FormError } from "@/components/form/form-error";
import { SubmitButton } from "@/components/form/submit-button";
import type { ActionForm } from "@/components/form/use-action-form";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeySettings } from "@/lib/domain/key";
import type { KeyActions } from "../key-actions";
import { Conflict } from "./conflict";
import type { FormFrame } from "./settings-dialog";

interface SettingsFormProps<K extends KeyKind, Input extends FieldValues & { version: number }> extends FormFrame {
  id: string;
  load: KeyActions<K>["load"];
  action: ActionForm<Input>;
  /** The button. */
  verb: string;
  /** The same once somebody else has changed the key meanwhile. */
  anyway: string;
  /** What the form begins anew with, where that can be chosen then. */
  toForm?: (current: KeySettings<K>) => Input;
  children: ReactNode;
}

/** The form in a `SettingsDialog`: the fields of one change, and what to do when somebody else was faster. */
export function SettingsForm<K extends KeyKind, Input extends FieldValues & { version: number }>(
  props: SettingsFormProps<K, Input>,
) {
  const { id, load, verb, anyway, toForm, layout, onDirty, children } = props;
  const { form, submit, failure, setFailure, pending, dirty } = props.action;
  useEffect(() => onDirty(dirty), [dirty, onDirty]);

  function loadTheirs(values: Input) {
    form.reset(values);
    setFailure(null);
  }

  function saveMine({ version }: KeySettings<K>) {
    const name = "version" as Path<Input>;
    form.setValue(name, version as PathValue<Input, typeof name>);
    void submit();
  }

  return (
    <Form onSubmit={submit} className="contents">
      {layout(
        <div className="grid gap-4">
          {children}
          <FormError failure={failure}>
            {failure?.code === "CONFLICT" && (
              <Conflict
                load={load}
                id={id}
                choices={[
                  ...(toForm
                    ? [
                        {
                          label: "Load their version",
                          choose: (current: KeySettings<K>) => loadTheirs(toForm(current)),
                        },
                      ]
                    : []),
                  { label: anyway, choose: saveMine },
                ]}
                onFailure={setFailure}
              />
            )}
          </FormError>
        </div>,
        <SubmitButton pending={pending}>{verb}</SubmitButton>,
      )}
    </Form>
  );
}
