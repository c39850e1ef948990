import type { ModelGrant } from "@/lib/domain/grant";
import { mayUse } from "./access";
import type { ModelOption } from "./model";

/** `All models`, `3 models`, `All but 2`. Models that are gone don't count. */
export function describeSelection({ selection, modelIds }: ModelGrant, models: readonly ModelOption[]): string {
  const listed = models.filter(({ id }) => modelIds.includes(id)).length;
  if (selection === "inclusive") return countModels(listed);
  return selection === "all" || listed === 0 ? "All models" : `All but ${listed}`;
}

/** What a selection is about, of the models that there are: a disabled one opens as soon as it is enabled. */
export const selectedModels = <Model extends ModelOption>(grant: ModelGrant, models: readonly Model[]): Model[] =>
  models.filter((model) => mayUse(grant, { ...model, enabled: true }));

/** `1 model` */
export const countModels = (count: number): string => `${count} ${count === 1 ? "model" : "models"}`;
