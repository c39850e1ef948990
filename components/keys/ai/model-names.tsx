import type { ModelOption } from "@/lib/domain/ai/model";
import { selectedModels } from "@/lib/domain/ai/selection";
import type { ModelGrant } from "@/lib/domain/grant";

const SHOWN = 20;

interface ModelNamesProps {
  grant: ModelGrant;
  models: readonly ModelOption[];
}

/** What a selection is about now; a disabled model is marked. */
export function ModelNames({ grant, models }: ModelNamesProps) {
  const selected = selectedModels(grant, models);
  if (selected.length === 0) return null;
  return (
    <ul aria-label="Selected models" className="mt-1.5 flex flex-wrap gap-1">
      {selected.slice(0, SHOWN).map(({ id, name, enabled }) => (
        <li key={id} className="break-all rounded-sm bg-hover px-1.5 py-0.5 font-mono text-xs">
          {enabled ? (
            name
          ) : (
            <>
              <span className="text-muted line-through">{name}</span>{" "}
              <span className="font-sans text-muted">disabled</span>
            </>
          )}
        </li>
      ))}
      {selected.length > SHOWN && (
        <li className="px-1 py-0.5 text-muted text-xs">{`and ${selected.length - SHOWN} more`}</li>
      )}
    </ul>
  );
}
