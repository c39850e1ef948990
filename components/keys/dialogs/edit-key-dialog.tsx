"use client";

import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { toast } from "sonner";
import type { z } from "zod";
import type { Action } from "@/components/form/call-action";
import { useActionForm } from "@/components/form/use-action-form";
import type { DialogEnds } from "@/components/ui/dialog-on-demand";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeySettings } from "@/lib/domain/key";
import { describePropagation, type Propagated } from "@/lib/domain/lease";
import type { KeyActions } from "../key-actions";
import type { NamedKey } from "./key-intent";
import { type FormFrame, SettingsDialog } from "./settings-dialog";
import { SettingsForm } from "./settings-form";

type EditInput = FieldValues & { version: number; name: string };

interface EditFormOfKind<K extends KeyKind, Input extends EditInput> {
  actions: Pick<KeyActions<K>, "load"> & { edit: Action<Input, Propagated> };
  /** The action's own. */
  schema: z.ZodType<unknown, Input>;
  toForm: (settings: KeySettings<K>) => Input;
  fields: (form: UseFormReturn<Input, unknown, Input>, settings: KeySettings<K>) => ReactNode;
}

interface EditKeyDialogProps<K extends KeyKind, Input extends EditInput> extends EditFormOfKind<K, Input>, DialogEnds {
  named: NamedKey;
  pane?: boolean;
}

/** Edit for keys of every kind, which differ in their fields. */
export function EditKeyDialog<K extends KeyKind, Input extends EditInput>(props: EditKeyDialogProps<K, Input>) {
  const { named, pane, onClose, ...form } = props;
  return (
    <SettingsDialog title="Edit API Key" named={named} load={form.actions.load} onClose={onClose} pane={pane}>
      {(settings, frame) => <EditForm settings={settings} {...form} {...frame} />}
    </SettingsDialog>
  );
}

interface EditFormProps<K extends KeyKind, Input extends EditInput> extends EditFormOfKind<K, Input>, FormFrame {
  settings: KeySettings<K>;
  onDone: () => void;
}

function EditForm<K extends KeyKind, Input extends EditInput>(props: EditFormProps<K, Input>) {
  const { settings, actions, schema, toForm, fields, onDone, ...frame } = props;
  const action = useActionForm({
    schema,
    defaultValues: toForm(settings),
    action: actions.edit,
    onSuccess: ({ propagation }, { name }) => {
      toast.success(`Saved ${name.trim()}`, { description: describePropagation("Applied", propagation) });
      onDone();
    },
  });
  return (
    <SettingsForm
      id={settings.id}
      load={actions.load}
      action={action}
      verb="Save"
      anyway="Save mine anyway"
      toForm={toForm}
      {...frame}
    >
      {fields(action.form, settings)}
    </SettingsForm>
  );
}
