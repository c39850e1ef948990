"use client";

import { useEffect, useId, useState } from "react";
import { toast } from "sonner";
import { callAction } from "@/components/form/call-action";
import { useActionForm } from "@/components/form/use-action-form";
import { Checklist, type ChecklistItem } from "@/components/models/checklist";
import { Alert } from "@/components/ui/alert";
import { Checkbox } from "@/components/ui/checkbox";
import { Label } from "@/components/ui/label";
import { Skeleton } from "@/components/ui/skeleton";
import type { ImportOffer, ImportState, UpstreamRow } from "@/lib/domain/ai/upstream";
import { type ImportModelsForm, importModelsSchema } from "@/lib/domain/ai/upstream-schema";
import { describePropagation, type Propagated } from "@/lib/domain/lease";
import { FormDialog } from "../form-dialog";
import type { ModelAdminActions } from "./model-actions";

interface ImportDialogProps {
  upstream: UpstreamRow;
  actions: ModelAdminActions;
  onClose: () => void;
  onDone: () => void;
}

const NOTES: Record<ImportState, string> = {
  new: "New",
  imported: "Imported already",
  nameTaken: "Another model has this name",
};

/** What the upstream offers at this moment, to choose of. */
export function ImportDialog({ upstream, actions, onClose, onDone }: ImportDialogProps) {
  const offer = useOffer(upstream.id, actions.listImportable);
  const enabledId = useId();
  const form = useActionForm<ImportModelsForm, { imported: number } & Propagated>({
    schema: importModelsSchema,
    defaultValues: { id: upstream.id, names: [], enabled: false },
    action: actions.importModels,
    onSuccess: ({ imported, propagation }) => {
      toast.success(`Imported ${imported} ${imported === 1 ? "model" : "models"}`, {
        description: describePropagation("Applied", propagation),
      });
      onDone();
    },
  });
  const { watch, setValue, formState } = form.form;
  return (
    <FormDialog
      title="Import Models"
      description={upstream.name}
      verb="Import"
      form={form}
      ready={offer !== null && !offer.fault}
      onClose={onClose}
    >
      {offer === null && <Skeleton className="h-56" />}
      {offer?.fault && (
        <Alert tone="danger" role="alert">
          {offer.fault}
        </Alert>
      )}
      {offer && !offer.fault && (
        <>
          <Checklist
            label="Models"
            items={offer.models.map(toItem)}
            selected={watch("names")}
            onChange={(names) => setValue("names", names, { shouldDirty: true, shouldValidate: formState.isSubmitted })}
          />
          {formState.errors.names && (
            <p role="alert" className="text-danger text-xs">
              {formState.errors.names.message}
            </p>
          )}
          <div className="flex items-center gap-1.5">
            <Checkbox
              id={enabledId}
              checked={watch("enabled")}
              onChange={(event) => setValue("enabled", event.target.checked, { shouldDirty: true })}
            />
            <Label htmlFor={enabledId}>Enable them at once</Label>
          </div>
          <p className="text-muted text-xs">
            They come without prices, so that what they are used for costs nothing until you set them. An enabled model
            is open to every key whose selection is All, or Exclusive without it.
          </p>
        </>
      )}
    </FormDialog>
  );
}

const toItem = ({ name, state, contextLength }: ImportOffer["models"][number]): ChecklistItem => ({
  id: name,
  label: name,
  note:
    state === "new" && contextLength !== null ? `${NOTES.new} · ${contextLength.toLocaleString("en")}` : NOTES[state],
  disabled: state !== "new",
});

/** Null while the upstream is being asked. */
function useOffer(id: string, list: ModelAdminActions["listImportable"]): ImportOffer | null {
  const [offer, setOffer] = useState<ImportOffer | null>(null);
  useEffect(() => {
    let current = true;
    void callAction(list, { id }).then((result) => {
      if (current) setOffer(result.ok ? result.data : { fault: result.message, models: [] });
    });
    return () => {
      current = false;
    };
  }, [id, list]);
  return offer;
}
