"use client";

import { KeyRound, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { type Columns, DataTable } from "@/components/data-table/data-table";
import { EmptyState } from "@/components/data-table/empty-state";
import { ListLink } from "@/components/data-table/list-link";
import { Pagination } from "@/components/data-table/pagination";
import { type Sorting, SortSelect } from "@/components/data-table/sort";
import { type ListNavigation, useListNavigation } from "@/components/data-table/use-list-navigation";
import { buttonVariants } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { KeyKind } from "@/lib/domain/grant";
import type { KeyRow } from "@/lib/domain/key";
import { KEY_SORTS, type KeyListQuery, type KeyPage, keyListSearch, PAGE_SIZES } from "@/lib/domain/key-list";
import { KINDS } from "@/lib/domain/kind";
import { can } from "@/lib/domain/permission";
import { useKeyView } from "../key-view";
import { KeyFilters } from "./key-filters";
import { KeySelectionBar } from "./key-selection-bar";
import { NewKeyLink } from "./new-key-link";
import { isFiltered, NO_FILTERS, oneOf } from "./no-filters";

const rowId = (row: KeyRow) => row.id;
const rowName = (row: KeyRow) => row.name;

interface KeyListProps<K extends KeyKind> {
  query: KeyListQuery;
  page: KeyPage<K>;
  columns: Columns<KeyRow<K>>;
  /** What is searched, for the box. */
  searched: string;
  /** Filters by what the kind grants. */
  grantFilter?: (list: ListNavigation<KeyListQuery>) => ReactNode;
  /** What keys of the kind are for, where there are none yet, and the button that makes the first. */
  empty: { title: string; description: string; create: string };
}

export function KeyList<K extends KeyKind>(props: KeyListProps<K>) {
  const { query, page, columns, searched, grantFilter, empty } = props;
  const { kind, role } = useKeyView();
  const { path, title } = KINDS[kind];
  const list = useListNavigation(query, (to) => `${path}${keyListSearch(to)}`);
  const filtered = isFiltered(list.query);
  const { rows, total, more } = page;

  if (total === 0 && !filtered) {
    return (
      <Card>
        <EmptyState icon={KeyRound} title={empty.title} description={empty.description}>
          {can(role, "key:generate") && <NewKeyLink kind={kind} label={empty.create} />}
        </EmptyState>
      </Card>
    );
  }

  const toSort = (by: string) => oneOf(KEY_SORTS, by, "createdAt");
  const sorting: Sorting = {
    by: list.query.sort,
    direction: list.query.direction,
    href: (by, direction) => list.href({ sort: toSort(by), direction }),
    go: (by, direction) => list.go({ sort: toSort(by), direction }),
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <KeyFilters list={list} searched={searched} filtered={filtered}>
        {grantFilter?.(list)}
        <SortSelect columns={columns.flatMap((column) => column.meta ?? [])} sorting={sorting} className="md:hidden" />
      </KeyFilters>
      <Card aria-label={title}>
        {total === 0 ? (
          <EmptyState icon={SearchX} title="No keys match" description="No key fits this search and these filters.">
            <ListLink
              href={list.href(NO_FILTERS)}
              onGo={() => list.go(NO_FILTERS)}
              className={buttonVariants({ variant: "secondary" })}
            >
              Clear filters
            </ListLink>
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption={title}
              columns={columns}
              rows={rows}
              rowId={rowId}
              rowName={rowName}
              sorting={sorting}
              pending={list.pending}
              selectionBar={
                can(role, "key:revoke")
                  ? (selected, clear) => <KeySelectionBar selected={selected} onClear={clear} />
                  : undefined
              }
            />
            <Pagination
              page={page.page}
              pageSize={query.pageSize}
              pageSizes={PAGE_SIZES}
              total={total}
              more={more}
              href={(number) => list.href({ page: number })}
              go={(number) => list.go({ page: number })}
              onPageSize={(pageSize) => list.go({ pageSize })}
            />
          </>
        )}
      </Card>
    </div>
  );
}
