"use client";

import { KeyRound, SearchX } from "lucide-react";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState } from "@/components/data-table/empty-state";
import { ListLink } from "@/components/data-table/list-link";
import { Pagination } from "@/components/data-table/pagination";
import { type Sorting, SortSelect } from "@/components/data-table/sort";
import { useListNavigation } from "@/components/data-table/use-list-navigation";
import { buttonVariants } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { GroupOption } from "@/lib/domain/grant";
import type { KeyRow } from "@/lib/domain/key";
import { KEY_SORTS, type KeyListQuery, type KeyPage, keyListSearch, PAGE_SIZES } from "@/lib/domain/key-list";
import { can } from "@/lib/domain/permission";
import { useKeyView } from "../key-view";
import { keyColumns } from "./columns";
import { GenerateLink } from "./generate-link";
import { KeyFilters } from "./key-filters";
import { KeySelectionBar } from "./key-selection-bar";
import { isFiltered, NO_FILTERS, oneOf } from "./no-filters";

const toHref = (query: KeyListQuery) => `/tenant-api-keys${keyListSearch(query)}`;
const rowId = (row: KeyRow<"tenant">) => row.id;
const rowName = (row: KeyRow<"tenant">) => row.name;

interface KeyListProps {
  query: KeyListQuery;
  page: KeyPage<"tenant">;
  groups: GroupOption[];
}

export function KeyList({ query, page, groups }: KeyListProps) {
  const { role } = useKeyView();
  const list = useListNavigation(query, toHref);
  const filtered = isFiltered(list.query);
  const change = can(role, "key:revoke");
  const columns = keyColumns(change);
  const { rows, total, more } = page;

  if (total === 0 && !filtered) return <NoKeys />;

  const toSort = (by: string) => oneOf(KEY_SORTS, by, "createdAt");
  const sorting: Sorting = {
    by: list.query.sort,
    direction: list.query.direction,
    href: (by, direction) => list.href({ sort: toSort(by), direction }),
    go: (by, direction) => list.go({ sort: toSort(by), direction }),
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <KeyFilters list={list} groups={groups} filtered={filtered}>
        <SortSelect columns={columns.flatMap((column) => column.meta ?? [])} sorting={sorting} className="md:hidden" />
      </KeyFilters>
      <Card aria-label="API keys">
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
              caption="API keys"
              columns={columns}
              rows={rows}
              rowId={rowId}
              rowName={rowName}
              sorting={sorting}
              pending={list.pending}
              selectionBar={
                change ? (selected, clear) => <KeySelectionBar selected={selected} onClear={clear} /> : undefined
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

function NoKeys() {
  const { role } = useKeyView();
  return (
    <Card>
      <EmptyState
        icon={KeyRound}
        title="No API keys yet"
        description="Programs show an API key to be let in. Generate one for each of them, so that each can be revoked by itself."
      >
        {can(role, "key:generate") && <GenerateLink label="Generate your first key" />}
      </EmptyState>
    </Card>
  );
}
