import type { ModelGrant } from "@/lib/domain/grant";

interface Model {
  id: string;
  enabled: boolean;
}

/** What an AI key brings along to every model. */
export interface ModelAccess {
  grant: ModelGrant;
  /** A super user has invited the key's tenant, and has not withdrawn that. */
  invited: boolean;
}

/** What keeps a key from a model; the caller is told none of them apart. */
export type ModelObstacle = "notInvited" | "unknown" | "disabled" | "notSelected";

/** `all` and `exclusive` admit models that were added after the key. */
export function mayUse({ selection, modelIds }: ModelGrant, { id, enabled }: Model): boolean {
  if (!enabled) return false;
  return selection === "all" || modelIds.includes(id) === (selection === "inclusive");
}

/**
 * @param model what the caller's name for it stands for, so that no alias opens what the name would not; undefined where it
 *   stands for nothing
 * @returns null where the key may use it
 */
export function obstacleTo({ grant, invited }: ModelAccess, model: Model | undefined): ModelObstacle | null {
  if (!invited) return "notInvited";
  if (!model) return "unknown";
  if (!model.enabled) return "disabled";
  return mayUse(grant, model) ? null : "notSelected";
}
