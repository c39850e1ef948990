import type { Sorting } from "@/components/data-table/sort";
import type { ListNavigation } from "@/components/data-table/use-list-navigation";
import type { ListQuery } from "@/lib/domain/list";

/** How a list of the administration is sorted, for its headings. */
export function sortingOf<Sort extends string>(
  { query, href, go }: ListNavigation<ListQuery<Sort>>,
  sorts: readonly Sort[],
): Sorting {
  const change = (by: string, direction: "asc" | "desc") => ({
    sort: sorts.find((sort) => sort === by) ?? query.sort,
    direction,
  });
  return {
    by: query.sort,
    direction: query.direction,
    href: (by, direction) => href(change(by, direction)),
    go: (by, direction) => go(change(by, direction)),
  };
}
