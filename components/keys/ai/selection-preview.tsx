import { Alert } from "@/components/ui/alert";
import type { ModelOption } from "@/lib/domain/ai/model";
import { countModels, selectedModels } from "@/lib/domain/ai/selection";
import type { ModelGrant } from "@/lib/domain/grant";
import { ModelNames } from "./model-names";

interface SelectionPreviewProps {
  grant: ModelGrant;
  models: readonly ModelOption[];
}

/** What a selection means today, and what it will mean tomorrow. */
export function SelectionPreview({ grant, models }: SelectionPreviewProps) {
  const open = selectedModels(grant, models).filter(({ enabled }) => enabled);
  const total = models.filter(({ enabled }) => enabled).length;
  return (
    <div className="grid gap-2">
      <div className="rounded-md border border-border bg-canvas px-3 py-2.5 text-sm">
        <p role="status">
          {"Today it opens "}
          <strong className="font-medium">{`${open.length} of ${countModels(total)}`}</strong>.
        </p>
        <ModelNames grant={grant} models={models} />
      </div>
      {grant.selection !== "inclusive" && (
        <Alert tone="warning">
          {grant.selection === "all"
            ? "Models that are added later are open to this key, too."
            : "Models that are added later are open to this key, too, until you leave them out here."}
        </Alert>
      )}
    </div>
  );
}
