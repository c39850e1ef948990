"use client";

import { Pencil, Trash2 } from "lucide-react";
import type { ModelRow } from "@/lib/domain/ai/model";
import { RowButton } from "../row-button";
import { useModelVerbs } from "./model-dialogs";

export function ModelRowActions({ model }: { model: ModelRow }) {
  const { begin } = useModelVerbs();
  return (
    <div className="inline-flex gap-0.5 max-md:-ml-2 max-md:pt-1">
      <RowButton
        icon={Pencil}
        label={`Edit ${model.name}`}
        tooltip="Edit"
        onClick={() => begin({ verb: "editModel", model })}
      />
      <RowButton
        icon={Trash2}
        label={`Delete ${model.name}`}
        tooltip="Delete"
        onClick={() => begin({ verb: "deleteModel", model })}
      />
    </div>
  );
}
