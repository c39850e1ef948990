import type { ExpirationState } from "./expiry";
import type { Channel, KeyKind } from "./grant";
import type { KeyRow, KeyStatus } from "./key";
import { listSearch } from "./list";

/** The list's address: what is filtered, how it is sorted, which page. Free of zod, because the browser loads it. */
export const KEY_SORTS = ["name", "expiresAt", "lastUsedAt", "createdAt"] as const;
export type KeySort = (typeof KEY_SORTS)[number];

export const PAGE_SIZES = [10, 25, 50, 100] as const;

/**
 * Rows are counted and paged up to here, so that a page costs the same in a tenant with a million keys; beyond it, a
 * search or filter is the way.
 */
export const COUNTED_ROWS = 10_000;

export interface KeyListQuery {
  status: "all" | KeyStatus;
  expiration: "all" | ExpirationState;
  /** Id of an authorization group; empty for all. */
  group: string;
  channel: "all" | Channel;
  search: string;
  sort: KeySort;
  direction: "asc" | "desc";
  page: number;
  pageSize: number;
}

export const DEFAULT_KEY_LIST_QUERY: KeyListQuery = {
  status: "all",
  expiration: "all",
  group: "",
  channel: "all",
  search: "",
  sort: "createdAt",
  direction: "desc",
  page: 1,
  pageSize: 25,
};

export interface KeyPage<K extends KeyKind = KeyKind> {
  rows: KeyRow<K>[];
  /** Matching rows, as far as they were counted. */
  total: number;
  /** More rows match than were counted. */
  more: boolean;
  /** The page shown: the last one, where the query asked for a later one. */
  page: number;
}

/** The query as search parameters, defaults left out: `?status=active&page=2`, or the empty string. */
export const keyListSearch = (query: KeyListQuery) => listSearch(query, DEFAULT_KEY_LIST_QUERY);
