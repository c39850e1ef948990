/** What every list of the administration has in its address. Free of zod, because the browser loads it. */
export interface ListQuery<Sort extends string> {
  search: string;
  sort: Sort;
  direction: "asc" | "desc";
  page: number;
  pageSize: number;
}

export interface ListPage<Row> {
  rows: Row[];
  total: number;
  /** The page shown: the last one, where the query asked for a later one. */
  page: number;
}

/** A query as search parameters, defaults left out: `?search=acme&page=2`, or the empty string. */
export function listSearch<Query extends object>(query: Query, defaults: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== defaults[name as keyof Query]) search.set(name, String(value));
  }
  const text = search.toString();
  return text && `?${text}`;
}

/** Where a page begins, and which one it is when the one that was asked for lies past the end. */
export function pageOf({ page, pageSize }: { page: number; pageSize: number }, total: number) {
  const shown = Math.min(page, Math.max(1, Math.ceil(total / pageSize)));
  return { page: shown, skip: (shown - 1) * pageSize, take: pageSize };
}
