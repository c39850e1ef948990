import type { ListQuery } from "@/lib/domain/list";

export const MODEL_SORTS = ["name", "upstream", "contextLength", "inputPrice", "outputPrice", "createdAt"] as const;
export const MODEL_STATES = ["enabled", "disabled"] as const;

export interface ModelListQuery extends ListQuery<(typeof MODEL_SORTS)[number]> {
  /** Id of an upstream; empty for all. */
  upstream: string;
  state: "all" | (typeof MODEL_STATES)[number];
}

export const DEFAULT_MODEL_LIST_QUERY: ModelListQuery = {
  upstream: "",
  state: "all",
  search: "",
  sort: "name",
  direction: "asc",
  page: 1,
  pageSize: 25,
};
