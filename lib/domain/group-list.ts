import type { KeyStatus } from "./key";
import type { ListQuery } from "./list";

export const GROUP_SORTS = ["name", "createdAt"] as const;
export type GroupListQuery = ListQuery<(typeof GROUP_SORTS)[number]>;

export const DEFAULT_GROUP_LIST_QUERY: GroupListQuery = {
  search: "",
  sort: "name",
  direction: "asc",
  page: 1,
  pageSize: 25,
};

export const GROUP_TYPE_LABELS = { tenantApiKey: "Tenant API Key", user: "User" } as const;
export type GroupType = keyof typeof GROUP_TYPE_LABELS;

/** Active keys are counted up to here: more are shown as `1,000+`. */
export const COUNTED_KEYS = 1_000;

export interface GroupRow {
  id: string;
  /** Of the whole installation: every tenant sees it. */
  global: boolean;
  type: GroupType;
  name: string;
  permissions: string[];
  /** Of the tenant or, for whoever may edit a group of the installation, of all tenants. COUNTED_KEYS + 1 for more. */
  activeKeys: number;
  /** Whether the reader may. */
  editable: boolean;
  version: number;
  createdAt: Date;
}

/** `1,000+`, where more than that were counted. */
export const formatKeyCount = (count: number): string =>
  count > COUNTED_KEYS ? `${COUNTED_KEYS.toLocaleString("en")}+` : count.toLocaleString("en");

/** `1 active key has this group`, `1,000+ revoked keys have this group` */
export const keysHaveGroup = (count: number, status: KeyStatus): string =>
  `${formatKeyCount(count)} ${status} ${count === 1 ? "key has" : "keys have"} this group`;
